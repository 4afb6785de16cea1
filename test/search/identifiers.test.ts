import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identifiersOf, isStrict } from '../../src/search/identifiers.ts';
import { namesIn } from '../../src/search/index/names.ts';
import { fold } from '../../src/search/words.ts';
import { incident } from './support/incidents.ts';
import { createHost } from './support/serve-index.ts';

test.each([
  { text: 'C# and C++, on 10.0.3.17.', found: ['c#', 'c++', '10.0.3.17'] },
  { text: '(v1.2.3) “api.eu-1.example.com”!', found: ['v1.2.3', 'api.eu-1.example.com'] },
  { text: 'see /var/log/x/ and ERR_SSL_12; #4821?', found: ['/var/log/x', 'err_ssl_12', '#4821'] },
  { text: '99.95% of O’Brien’s calls to node:fs', found: ['99.95%', "o'brien", 'node:fs'] },
  { text: 'Set-Cookie: snake_case, .env', found: ['set-cookie', 'snake_case', '.env'] },
  { text: 'ops@example.com', found: ['ops@example.com'] },
  { text: "It's 14:05, don't wait… and -- so on.", found: [] },
  { text: '接続障害、証明書。', found: [] },
])('the names in "$text" are $found', ({ text, found }) => {
  expect(identifiersOf(text).map((word) => word.text)).toEqual(found);
});

test('of a name, its host and its words are names as well', () => {
  const within = namesIn('https://api.acme.test:8080/a-b?c=d connectionPool');
  expect(within).toEqual([
    'https://api.acme.test:8080/a-b?c=d',
    'api.acme.test',
    'a-b',
    'connection',
    'pool',
  ]);
});

test.each([
  { name: 'fail-over', strict: false },
  { name: "o'brien", strict: false },
  { name: 'c#', strict: true },
  { name: '10.0.3.17', strict: true },
  { name: 'snake_case', strict: true },
])('$name is meant as it is written: $strict', ({ name, strict }) => {
  expect(isStrict(name)).toBe(strict);
});

test('names stand in the text where they say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { text: name, start, end } of identifiersOf(text))
        expect(fold(text.slice(start, end).replaceAll('’', "'"))).toContain(name);
    }),
  );
});

/** Reports that differ in the names they have. */
const NAMES = [
  '10.0.3.17',
  '10.0.3.18',
  'C#',
  'C++',
  'v1.2.3',
  'v1.2.30',
  'api.eu-1.example.com',
  'api.eu-2.example.com',
  '/var/log/x',
  'ERR_SSL_12',
  'E11000',
  '3f9c2d7',
  '#4821',
  '99.95%',
  'ops@example.com',
  "O'Brien",
  'node:fs',
  'Set-Cookie',
  'snake_case',
  'camelCase',
  'CVE-2023-1234',
];
const fillers = Array.from({ length: 12 }, (_, i) =>
  incident({
    id: `filler-${i}`,
    title: `Filler ${i}`,
    summary: `In ${i} of 17 cases, 3 or 10 were slow at 0:${i}.`,
  }),
);
const search = createHost([
  ...NAMES.map((name, i) =>
    incident({
      id: `report-${i}`,
      title: `Report ${i}`,
      sections: [['why', 'Why', `Before it, all was well.\nThen ${name} was seen, and (${name}) again.`]],
    }),
  ),
  ...fillers,
]).search();

test.each(NAMES.map((name, i) => ({ name, id: `report-${i}` })))(
  '$name finds its report first, in quotes alone',
  async ({ name, id }) => {
    const plain = await search.search({ text: name });
    expect(plain.results[0]?.document.id).toBe(id);
    const marked = plain.results[0]?.snippet;
    const words = marked?.marks.map(([start, end]) => marked.text.slice(start, end)) ?? [];
    expect(words.join(' ')).toContain(name.replace(/^camelCase$/, 'camelCase').split(/[-'’]/)[0] ?? '');
    const quoted = await search.search({ text: `"${name}"` });
    expect(quoted.results.map(({ document }) => document.id)).toEqual([id]);
  },
);

test.each(['10.0.3.99', 'D#', 'v9.9.9', '"10.0.3.1"', '"Then 10.0.3.19"', '"was slow, at"'])(
  '%s finds nothing',
  async (text) => {
    expect((await search.search({ text })).total).toBe(0);
  },
);

test.each([
  { text: '10.0.3.1', ids: ['report-0', 'report-1'] },
  { text: 'api.eu-', ids: ['report-6', 'report-7'] },
  { text: '/var/lo', ids: ['report-8'] },
])('$text, still being typed, finds $ids', async ({ text, ids }) => {
  const { results } = await search.search({ text });
  expect(results.map(({ document }) => document.id).sort()).toEqual(ids);
});

test.each([
  { text: '"was seen, and (C#) again"', id: 'report-2', why: 'signs within a sentence' },
  { text: '"all was well"', id: undefined, why: 'words that are hardly any' },
  { text: '"17 cases, 3 or 10"', id: undefined, why: 'numbers' },
  { text: '“example.com”', id: undefined, why: 'the end of a host' },
  { text: '"Filler 3"', id: 'filler-3', why: 'a title' },
  { text: '"case"', id: undefined, why: 'one word' },
])('$text in quotes: $why', async ({ text, id }) => {
  const { results, total } = await search.search({ text, limit: 50 });
  expect(total).toBeGreaterThan(0);
  if (id) expect(results.map(({ document }) => document.id)).toEqual([id]);
  const phrase = text.slice(1, -1).toLowerCase();
  for (const { document } of results) expect(JSON.stringify(document).toLowerCase()).toContain(phrase);
});

test('names go with other words', async () => {
  const { results } = await search.search({ text: 'seen C++ again' });
  expect(results[0]?.document.id).toBe('report-3');
  const excluded = await search.search({ text: '"all was well" -seen' });
  expect(excluded.total).toBe(0);
});
