import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../../src/search/document.ts';
import { type Engine, type EngineRecord, toRecord } from './engine.ts';

/**
 * MiniSearch with everything it offers: beginnings, typos, weights, and any of the words when no report has all; dates are
 * words in the language of the reports, and Japanese is cut into words by the browser.
 */
export function createMiniSearch(documents: readonly SearchDocument[], locale = 'en'): Engine {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const words = (text: string) =>
    [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
  const index = new MiniSearch<EngineRecord>({
    ...(locale === 'ja' && { tokenize: words }),
    fields: ['title', 'facts', 'summary', 'headings', 'body'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 4, facts: 2, summary: 2, headings: 1.5 } },
  });
  index.addAll(documents.map((document) => toRecord(document, locale)));
  return {
    name: 'MiniSearch',
    search: (text) => {
      const all = index.search(text, { combineWith: 'AND' });
      const found = all.length > 0 ? all : index.search(text);
      return found.slice(0, 10).map(({ id }) => String(id));
    },
  };
}
