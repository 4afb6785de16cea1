import type { BuiltPage } from '../domain/age.ts';

/**
 * What the build writes under `/search/`, all of it raw DEFLATE, which every browser inflates itself, so that no host
 * need be told to compress it. Everything but the first file lies in a folder named for its content: files of two
 * builds never mix.
 */
export const files = {
  /** Read first, and again when another file is gone: days, vocabulary, and what is in which file. */
  index: 'index.bin',
  /** Posting lists of consecutive words. */
  postings: (build: string, shard: number) => `${build}/words-${shard}.bin`,
  /** The texts of consecutive reports. */
  texts: (build: string, file: number) => `${build}/texts-${file}.bin`,
  /** What readers filter by. */
  facts: (build: string) => `${build}/facts.bin`,
  /** Every incident in a line, for the list that readers save. */
  records: (build: string) => `${build}/records.bin`,
} as const;

/** What the first file begins with. */
export interface IndexHead extends BuiltPage {
  build: string;
}

/** What readers filter by, besides time. */
export const FACETS = ['service', 'severity', 'cause', 'tag', 'year', 'status', 'report'] as const;
export type FacetName = (typeof FACETS)[number];

/** A value that readers filter by. */
export interface FacetValue {
  id: string;
  /** The name that its author gave it; what the site names has none. */
  label?: string;
}

/** The values of each facet, the most frequent first. */
export type FacetValues = Record<FacetName, FacetValue[]>;

/** One line of the list that readers save. */
export interface SearchRecord {
  id: string;
  title: string;
  /** `checkout: major-outage`. */
  services: string[];
  /** A day where no time is known. */
  started: string;
  /** Empty while the incident is open, and where nobody recorded it. */
  ended: string;
  /** Empty while the incident is open, and where nobody knows. */
  minutes: number | '';
  url: string;
}

/** Impacts of a word on a report, from 0: what four bits hold. */
export const IMPACT_LEVELS = 16;
