import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiagramRenderer, DiagramResult } from '../src/diagram.ts';
import { openTemporaryRenderer } from './support/temporary-renderer.ts';

const FOLDER = new URL('./mistakes/', import.meta.url);
/** Names that only Mermaid's authors know, and lines that are counted without comments. */
const INTERNAL = /[a-z]_[a-z]|-v2|\b(?:line|column) \d|doublecircle|NaN|undefined|\btoken/i;

const kinds = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.mmds'))
  .map((file) => file.replace('.mmds', ''))
  .sort();

interface Mistake {
  what: string;
  source: string;
}

/** The mistakes of one kind: each has a name behind `===` and its source below. */
function mistakesOf(kind: string): Mistake[] {
  const text = readFileSync(new URL(`${kind}.mmds`, FOLDER), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [what = '', ...lines] = block.split('\n');
      return { what, source: lines.join('\n').replace(/\n$/, '') };
    });
}

interface Said {
  line?: number | undefined;
  column?: number | undefined;
  message: string;
  remedy: string;
}

function saidOf(result: DiagramResult | undefined): Said[] {
  if (result?.status === 'failed') return [result.fault];
  return result?.diagram.warnings ?? [];
}

let renderer: DiagramRenderer;
const results = new Map<string, DiagramResult | undefined>();
beforeAll(async () => {
  renderer = openTemporaryRenderer();
  const sources = kinds.flatMap(mistakesOf).map(({ source }) => source);
  const drawn = await renderer.render(sources.map((source) => ({ source })));
  sources.forEach((source, index) => {
    results.set(source, drawn[index]);
  });
});
afterAll(() => renderer.close());

test('ten mistakes of each of the ten commonest kinds are known, and of the others together', () => {
  expect(kinds).toHaveLength(11);
  for (const kind of kinds) expect(mistakesOf(kind).length, kind).toBeGreaterThanOrEqual(10);
});

describe.each(kinds)('%s', (kind) => {
  test.each(mistakesOf(kind))(
    '$what is told with its place, without internal names, and with a mend',
    ({ source }) => {
      const said = saidOf(results.get(source));
      expect(said).not.toEqual([]);
      for (const { message, remedy } of said) {
        expect(message).toMatch(/[.!?]$/);
        expect(`${message} ${remedy}`).not.toMatch(INTERNAL);
        expect(remedy).not.toMatch(/^Correct it here/);
      }
    },
  );

  test('is told in these words', async () => {
    const text = mistakesOf(kind).map(({ what, source }) => {
      const lines = saidOf(results.get(source)).map(
        ({ line, column, message, remedy }) => `${line ?? ''}:${column ?? ''} ${message}\n    ${remedy}`,
      );
      return `=== ${what}\n${lines.join('\n')}\n`;
    });
    await expect(text.join('')).toMatchFileSnapshot(new URL(`${kind}.txt`, FOLDER).pathname);
  });
});
