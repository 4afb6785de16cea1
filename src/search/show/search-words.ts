import type { Key, Words } from '../../words/words.ts';

/** The messages that results, filters and failures are told in. */
export const SEARCH_KEYS = [
  'search.count',
  'search.none',
  'search.corrected',
  'search.failed',
  'search.offline',
  'search.retry',
  'search.ongoing',
  'search.end-unknown',
  'search.show-all',
  'search.has-report',
  'search.facet-service',
  'search.facet-severity',
  'search.facet-cause',
  'search.facet-tag',
  'search.facet-year',
  'search.facet-status',
  'search.facet-report',
  'incident.investigating',
  'incident.identified',
  'incident.monitoring',
  'incident.resolved',
] as const satisfies readonly Key[];

/** What search is told in. */
export interface SearchWords {
  words: Words<(typeof SEARCH_KEYS)[number]>;
  /** How bad each severity is, 1 the worst. */
  levels: Record<string, number>;
}
