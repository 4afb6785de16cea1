import type { SearchDocument } from '../../../src/search/document.ts';
import { createSearch, type Search } from '../../../src/search/engine/create-search.ts';
import { english } from '../../../src/search/english.ts';
import { buildSearchIndex } from '../../../src/search/index/build-search-index.ts';
import { oneLanguage } from '../../../src/search/index/languages.ts';
import type { Tongue } from '../../../src/search/tongue.ts';
import type { Engine } from './engine.ts';

const BASE = 'https://status.example/search/';
const TODAY = '2026-01-01';

/** Ours, over files in memory. */
export function createAfterword(documents: readonly SearchDocument[], tongue: Tongue = english()): Engine {
  const { files } = buildSearchIndex(documents, { builtAt: 0 }, oneLanguage(tongue));
  const search = openAfterword(files, () => {}, tongue);
  return {
    name: 'Afterword',
    search: async (text) => (await search.search({ text })).results.map(({ document }) => document.id),
  };
}

/** As a reader who has nothing yet; `onRead` is told the bytes of every file. */
export function openAfterword(
  files: ReadonlyMap<string, Uint8Array>,
  onRead: (bytes: number) => void,
  tongue?: Tongue,
): Search {
  const fetch: typeof globalThis.fetch = async (input) => {
    const file = files.get(String(input).slice(BASE.length));
    onRead(file?.length ?? 0);
    return file ? new Response(new Uint8Array(file)) : new Response('', { status: 404 });
  };
  return createSearch({ base: BASE, today: () => TODAY, fetch, tongue });
}
