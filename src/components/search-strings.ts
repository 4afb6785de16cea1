import type { SearchStrings } from '../search/show/strings.ts';

/** What search says in English. */
export const SEARCH_STRINGS: SearchStrings = {
  one: '{count} incident',
  other: '{count} incidents',
  none: 'No incident matches “{query}”. Try fewer words, a service, or a month such as “april 2023”.',
  corrected: 'shown for “{query}”',
  failed: 'Search could not be loaded.',
  offline: 'You are offline, and search has not been loaded yet.',
  retry: 'Try again',
  ongoing: 'ongoing',
  showAll: 'Show all {count}',
  report: 'Has a report',
  facets: {
    service: 'Service',
    severity: 'Severity',
    cause: 'Cause',
    tag: 'Tag',
    year: 'Year',
    status: 'Status',
    report: 'Report',
  },
};
