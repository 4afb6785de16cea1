import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = new URL('../../../src/render/card/', import.meta.url);

/** What a module imports in its own thread, at once or later, through all modules of ours; types are not loaded. */
function loadedBy(file: URL, seen = new Set<string>()): Set<string> {
  const source = readFileSync(file, 'utf8');
  const atOnce = source.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm);
  for (const [, name = ''] of [...atOnce, ...source.matchAll(/\bimport\('([^']+)'\)/g)]) {
    const target = name.startsWith('.') ? new URL(name, file) : undefined;
    const key = target?.href ?? name;
    if (seen.has(key)) continue;
    seen.add(key);
    if (target) loadedBy(target, seen);
  }
  return seen;
}

test.each(['key.ts', 'alt.ts', 'specs.ts', 'renderer.ts'])(
  '%s loads neither satori nor anything native, in the thread of those who ask for cards: a build without changes never pays for them, and one with changes not by its memory',
  (name) => {
    const loaded = [...loadedBy(new URL(name, FOLDER))];
    for (const heavy of ['satori', '@resvg/resvg-js', 'fontkit', 'culori/require', 'node:fs']) {
      expect(loaded).not.toContain(heavy);
    }
  },
);

test('what draws the cards is found by the same search', () => {
  expect([...loadedBy(new URL('draw.ts', FOLDER))]).toContain('satori');
});
