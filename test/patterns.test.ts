import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { filesOf } from './support/pages.ts';
import { growthOf, type Pattern, patternsOf } from './support/patterns.ts';

const SRC = join(import.meta.dirname, '../src');
const PACKAGES = join(import.meta.dirname, '../packages');

/** Files that make patterns from lists of their own words; what is made of authors' words is escaped and has no repetition. */
const MAKERS = [
  '../packages/mermaid-without-browser/src/faults/parser-error.ts',
  '../packages/mermaid-without-browser/src/layout/html-box.ts',
  '../packages/mermaid-without-browser/src/text/emoji-ink.ts',
  '../packages/mermaid-without-browser/src/text/script.ts',
  'check/prose/claimed-durations.ts',
  'check/prose/initials.ts',
  'check/rules/host/redirects.ts',
  'check/rules/prose/blame.ts',
  'check/rules/prose/weasel.ts',
  'domain/time-words.ts',
  'render/card/text.ts',
  'search/engine/phrases.ts',
  'search/identifiers.ts',
  'search/query/date-words.ts',
  'search/speech/patterns.ts',
  'search/speech/speaking.ts',
  'search/words.ts',
  'source/elements.ts',
];

let literals: Pattern[];
let makers: string[];

beforeAll(async () => {
  const packages = (await filesOf(PACKAGES)).filter((file) => /^[^/]+\/src\//.test(file));
  const all = [...(await filesOf(SRC)), ...packages.map((file) => `../packages/${file}`)];
  const files = all.filter((file) => /\.(ts|astro)$/.test(file));
  const found = await Promise.all(files.map((file) => patternsOf(SRC, file)));
  literals = found.flatMap((file) => file.literals);
  makers = [...new Set(found.flatMap((file) => file.made))].sort();
});

test('no pattern has repetitions that can share a text between them in many ways', () => {
  expect(literals.length).toBeGreaterThan(100);
  const dear = literals.filter((pattern) => growthOf(pattern) !== undefined);
  expect(dear.map(({ file, line, source }) => `${file}:${line} /${source}/`)).toEqual([]);
});

test('patterns are spelt out, but where a list of words makes one', () => {
  expect(makers).toEqual(MAKERS);
});

test.each([
  { source: '(?:a+)+$', growth: 'double' },
  { source: '^\\s*a?\\s*$', growth: 'power' },
  { source: '^[^,]*,[^,]*$', growth: undefined },
])('/$source/ grows by $growth', ({ source, growth }) => {
  expect(growthOf({ source, flags: '' })).toBe(growth);
});
