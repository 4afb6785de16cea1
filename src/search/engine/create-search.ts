import type { BuiltPage } from '../../domain/age.ts';
import { dayInIso } from '../days.ts';
import type { SearchDocument } from '../document.ts';
import { english } from '../english.ts';
import type { SearchRecord } from '../files.ts';
import type { Tongue } from '../tongue.ts';
import { createFileReader, MissingFileError } from './files-reader.ts';
import { countFacets, type FacetCounts } from './filters.ts';
import { type Candidate, type FindRequest, type Found, find, lookCloser } from './find.ts';
import { type OpenIndex, openIndex } from './open-index.ts';
import { fragmentOf, type MarkedText, markTitle, snippetOf } from './snippet.ts';

/** What is asked for. */
export interface SearchRequest extends FindRequest {
  /** How many results are wanted; 10 unless told. */
  limit?: number;
  /** Whether to count the values of every facet; reads one more file. */
  counts?: boolean;
}

/** A report that was found. */
export interface SearchResult {
  document: SearchDocument;
  title: MarkedText;
  snippet: MarkedText;
  /** The heading that the snippet stands under; empty for the summary. */
  heading: string;
  /** The report's address, down to the heading and the words. */
  url: string;
}

export interface SearchAnswer {
  total: number;
  results: SearchResult[];
  /** The query in the words of the reports, when a word of it is in none of them. */
  corrected?: string | undefined;
  counts?: FacetCounts | undefined;
}

export interface Search {
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Every report that was found, in the same order, for a list to save. */
  records(request: SearchRequest): Promise<SearchRecord[]>;
  /** Reads the first file, ahead of the first query. */
  load(): Promise<void>;
}

export interface SearchOptions {
  /** Where the files are, with a slash at its end. */
  base: string;
  fetch?: typeof globalThis.fetch;
  /** Of the site. */
  locale?: string;
  /** What is known of its language; English, with the months of the locale, unless told. */
  tongue?: Tongue | undefined;
  /** The reader's day, `YYYY-MM-DD`, from which "last week" is counted; the site that is searched was built before. */
  today: (site: BuiltPage) => string;
}

/**
 * Search over the files of `buildSearchIndex`. Nothing is read until it is asked for. When a file is gone because the
 * site was built anew, the new index is read and the question asked again; when the network is gone, its error is
 * thrown, and the next question tries again.
 */
export function createSearch(options: SearchOptions): Search {
  const {
    base,
    fetch = (...args) => globalThis.fetch(...args),
    locale,
    tongue = english(locale),
    today,
  } = options;
  const read = createFileReader(base, fetch);
  let opened: Promise<OpenIndex> | undefined;

  const open = (cache: RequestCache) => {
    opened = openIndex(read, cache, tongue).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };

  async function ask<T>(question: (index: OpenIndex) => Promise<T>): Promise<T> {
    const index = await (opened ?? open('no-cache'));
    try {
      return await question(index);
    } catch (error) {
      if (!(error instanceof MissingFileError)) throw error;
      const fresh = await open('reload');
      if (fresh.build === index.build) throw error;
      return question(fresh);
    }
  }

  return {
    load: () => ask(async () => {}),
    search: (request) =>
      ask(async (index) => {
        const found = await find(index, request, dayInIso(today(index.site)));
        const [candidates, counts] = await Promise.all([
          lookCloser(index, found, request.sort ?? 'best', request.limit ?? 10),
          request.counts ? countFound(index, found, request) : undefined,
        ]);
        return {
          total: found.documents.length,
          results: candidates.map(toResult),
          corrected: correctionOf(found, candidates[0]),
          counts,
        };
      }),
    records: (request) =>
      ask(async (index) => {
        const [{ documents }, records] = await Promise.all([
          find(index, request, dayInIso(today(index.site))),
          index.records(),
        ]);
        return documents.flatMap((document) => records[document] ?? []);
      }),
  };
}

async function countFound(index: OpenIndex, found: Found, { filters = {}, from, to }: SearchRequest) {
  return countFacets(await index.facts(), found.isFound, filters, { from, to });
}

function toResult({ text: { document, title }, location }: Candidate): SearchResult {
  return {
    document,
    title: markTitle(title.text, location.titleHits),
    snippet: snippetOf(location),
    heading: location.section.heading.text,
    url: document.url + fragmentOf(location),
  };
}

/** The query with each word that is a typo replaced by the one that the best result has in its place. */
function correctionOf({ wishes }: Found, best: Candidate | undefined): string | undefined {
  if (!best) return undefined;
  const hits = [...best.location.titleHits, ...best.location.hits].sort((a, b) => b.weight - a.weight);
  const words = wishes.map(({ text, matches }, wish) => {
    const found = hits.find((hit) => hit.wish === wish)?.word;
    const isTypo = matches.some(({ words, isTypo }) => isTypo && words[0] === found);
    return isTypo && found ? found : text;
  });
  return words.some((word, wish) => word !== wishes[wish]?.text) ? words.join(' ') : undefined;
}
