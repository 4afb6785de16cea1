import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/search/bytes.ts';
import { createSearch } from '../../../src/search/engine/create-search.ts';
import { english } from '../../../src/search/english.ts';
import { buildSearchIndex } from '../../../src/search/index/build-search-index.ts';
import { languagesOf, oneLanguage } from '../../../src/search/index/languages.ts';
import { readKeys, writeKeys } from '../../../src/search/speech/keys.ts';
import { tongueOf } from '../../../src/search/tongues.ts';
import { incident } from '../support/incidents.ts';

const DOCUMENTS = [
  incident({ id: 'leitung', title: 'Zwei Leitungen waren gestört' }),
  incident({ id: 'restart', title: 'Workers restarted over and over', language: { tag: 'en', said: '' } }),
  incident({ id: 'puits', title: 'Les connexions étaient bloquées', language: { tag: 'fr', said: '' } }),
];

test.each([
  ['Leitung', 'leitung'],
  ['restarting', 'restart'],
  ['connexion', 'puits'],
])('a document is known by the forms of its own language: %s', async (text, id) => {
  const { files } = buildSearchIndex(DOCUMENTS, { builtAt: 0 }, await languagesOf(DOCUMENTS, 'de'));
  const search = createSearch({
    base: '',
    today: () => '2024-02-14',
    tongue: await tongueOf('de'),
    fetch: async (path) => new Response(new Uint8Array(files.get(String(path)) ?? [])),
  });
  const { results } = await search.search({ text });
  expect(results.map(({ document }) => document.id)).toEqual([id]);
});

test('an English index is the same, whatever search knows of other languages', async () => {
  const ours = DOCUMENTS.map(({ language: _, ...document }) => document);
  const asBefore = buildSearchIndex(ours, { builtAt: 0 }, oneLanguage(english()));
  const now = buildSearchIndex(ours, { builtAt: 0 }, await languagesOf(ours, 'en-GB'));
  expect(now).toEqual(asBefore);
});

test('what the forms of words have in common is read as it was written', () => {
  const keys = new Map([
    ['ausfalle', 'ausfall'],
    ['kauft', 'kaufen'],
    ['unverandert', 'unverandert'],
    ['a'.repeat(24), 'b'.repeat(24)],
  ]);
  const words = [...keys.keys(), 'ohne'];
  const writer = new ByteWriter();
  writeKeys(writer, words, keys);
  // What can't be written in short is its own key.
  const expected = ['ausfall', 'kaufen', 'unverandert', 'a'.repeat(24), 'ohne'];
  expect(readKeys(new ByteReader(writer.toBytes()), words)).toEqual(expected);
});
