import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagram, DiagramRenderer } from '../src/diagram.ts';
import { drawn } from './support/drawn.ts';
import { samples } from './support/samples.ts';
import { openTemporaryRenderer } from './support/temporary-renderer.ts';

let renderer: DiagramRenderer;
const diagrams = new Map<string, Diagram>();
beforeAll(async () => {
  renderer = openTemporaryRenderer();
  const results = await renderer.render(samples().map(({ source }) => ({ source, title: 'A name' })));
  samples().forEach(({ name }, index) => {
    diagrams.set(name, drawn(results[index]));
  });
});
afterAll(() => renderer.close());

function parsed(name: string) {
  const { document } = parseHTML(`<html><body>${diagrams.get(name)?.svg}</body></html>`);
  const svg = document.querySelector('svg');
  if (!svg) throw new Error(`${name} is not an svg`);
  return { document, svg, elements: [...document.querySelectorAll('svg, svg *')] };
}

describe.each(samples())('$name', ({ name }) => {
  test('is named for screen readers', () => {
    const { svg, document } = parsed(name);
    expect(svg.getAttribute('role')).toBe('img');
    expect(document.getElementById(svg.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('A name');
  });

  test('has unique ids, and each reference leads to one', () => {
    const { svg, elements } = parsed(name);
    const ids = elements.map((element) => element.getAttribute('id')).filter((id) => id !== null);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith(svg.id))).toBe(true);
    const references = [...(diagrams.get(name)?.svg ?? '').matchAll(/(?:url\(#|href="#)([\w-]+)/g)].map(
      ([, id]) => id,
    );
    expect(ids).toEqual(expect.arrayContaining(references));
  });

  test('holds no script, no style attribute, no foreign object and no address', () => {
    const { elements } = parsed(name);
    const names = elements.map((element) => element.localName.toLowerCase());
    expect(names).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:script|foreignobject|image|a|iframe)$/)]),
    );
    const attributes = elements.flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((attribute) => attribute === 'style' || attribute.startsWith('on'))).toEqual([]);
    expect((diagrams.get(name)?.svg ?? '').replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|@import|url\([^#]/,
    );
  });

  test('tells the hash of its one style sheet', () => {
    const styles = [...(diagrams.get(name)?.svg ?? '').matchAll(/<style>([^<]*)<\/style>/g)];
    const hashes = styles.map(
      ([, css = '']) => `sha256-${createHash('sha256').update(css).digest('base64')}`,
    );
    expect(hashes).toHaveLength(1);
    expect(diagrams.get(name)?.styleHashes).toEqual(hashes);
  });

  test('has a size', () => {
    const { width, height } = diagrams.get(name) ?? { width: 0, height: 0 };
    expect(width).toBeGreaterThan(50);
    expect(height).toBeGreaterThan(50);
  });
});

test.each(['timeline', 'timeline-top-down'])('a %s takes 2 kB at most', (name) => {
  expect(gzipSync(diagrams.get(name)?.svg ?? '').length).toBeLessThan(2000);
});

describe('the same bytes', () => {
  const script = fileURLToPath(new URL('./support/draw-all.ts', import.meta.url));
  const draw = async (environment: Record<string, string>, ...names: string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', script, ...names], {
      env: { ...process.env, ...environment },
      maxBuffer: 10 ** 8,
    });
    return JSON.parse(stdout) as Record<string, string>;
  };
  const own = () => Object.fromEntries([...diagrams].map(([name, { svg }]) => [name, svg]));

  test('in another process, zone and language, and in the opposite order', async () => {
    const names = samples()
      .map(({ name }) => name)
      .reverse();
    const others = await draw(
      { TZ: 'Pacific/Auckland', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
      ...names,
    );
    expect(others).toEqual(own());
  });
});
