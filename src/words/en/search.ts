import type { Table } from '../message.ts';

/** Search, in its dialog and on its page. */
export const search = {
  'search.search': { text: 'Search', note: 'The button that opens search, and the one that begins it.' },
  'search.label': { text: 'Search incidents', note: 'What the field and the dialog of search are called.' },
  'search.placeholder': {
    text: 'Service, symptom, code, month…',
    note: 'Stands in the empty field: what readers may look for.',
  },
  'search.all-results': { text: 'All results', note: 'The button that leads to the page of search.' },
  'search.close': { text: 'Close', note: 'The button that closes the dialog.' },
  'search.list': { text: 'Incidents found', note: 'What the list in the dialog is called.' },
  'search.all-and-filters': {
    text: 'All results and filters',
    note: 'The link below the list in the dialog, to the page of search.',
  },
  'search.keys': {
    text: '↑ ↓ to choose · Enter to open · Esc to close',
    note: 'Keys that work in the dialog, with their names as they stand on a keyboard.',
  },
  'search.no-script': {
    text: 'Search runs in your browser and needs JavaScript, which is off. Below are the newest incidents, and lists of all of them.',
    note: 'On the page of search where scripts do not run.',
  },
  'search.words': { text: 'Words', note: 'What the field of the page is called.' },
  'search.filters': { text: 'Filters', note: 'Heading above what narrows the results.' },
  'search.time': { text: 'Time', note: 'Heading above two fields for moments.' },
  'search.from': {
    text: 'Ongoing from',
    note: 'The first of two moments between which an incident went on.',
  },
  'search.until': { text: 'until', note: 'The second of two moments, below “Ongoing from”.' },
  'search.own-zone': { text: 'In your own time zone.', note: 'Below the two fields for moments.' },
  'search.clear': { text: 'Clear filters', note: 'A button that takes all filters away.' },
  'search.save': { text: 'Save as CSV', note: 'A button that saves what was found as a table.' },
  'search.order': { text: 'Order', note: 'What the choice of an order of the results is called.' },
  'search.best': { text: 'Best match', note: 'An order: what fits best is first.' },
  'search.newest': { text: 'Newest', note: 'An order: the newest is first.' },
  'search.oldest': { text: 'Oldest', note: 'An order: the oldest is first.' },
  'search.more': { text: 'Show more', note: 'A button below the results.' },
  'search.count': {
    text: '.input {$count :number} .match $count one {{{$count} incident}} * {{{$count} incidents}}',
    note: 'How many were found.',
  },
  'search.none': {
    text: 'No incident matches “{$query}”. Try fewer words, a service, or a month such as “april 2023”.',
    note: 'In place of results; with what the reader typed. Search reads names of months in the language of the site.',
  },
  'search.corrected': {
    text: 'shown for “{$query}”',
    note: 'After “1 incident ·”, where a word was taken for a typing error; with the words that were looked for.',
  },
  'search.failed': { text: 'Search could not be loaded.', note: 'Before “Try again”.' },
  'search.offline': {
    text: 'You are offline, and search has not been loaded yet.',
    note: 'Before “Try again”.',
  },
  'search.retry': { text: 'Try again', note: 'A button behind what went wrong.' },
  'search.ongoing': { text: 'ongoing', note: 'Behind the date of an incident that is not over.' },
  'search.end-unknown': {
    text: 'end not recorded',
    note: 'Behind the date of an incident that is over; nobody wrote since when.',
  },
  'search.show-all': {
    text: 'Show all {$count :number}',
    note: 'A button below the first values of a filter; with how many there are.',
  },
  'search.has-report': { text: 'Has a report', note: 'A filter: incidents with a written report.' },
  'search.fact': {
    text: '{$label}: {$value}',
    note: 'A line of text that search finds: a fact that the author gave a name, as in “Customers affected: 40%”.',
  },
  'search.facet-service': { text: 'Service', note: 'Heading above the services to filter by.' },
  'search.facet-severity': { text: 'Severity', note: 'Heading above the severities to filter by.' },
  'search.facet-cause': { text: 'Cause', note: 'Heading above the causes to filter by.' },
  'search.facet-tag': { text: 'Tag', note: 'Heading above the tags to filter by.' },
  'search.facet-year': { text: 'Year', note: 'Heading above the years to filter by.' },
  'search.facet-status': { text: 'Status', note: 'Heading above where incidents stand, to filter by.' },
  'search.facet-report': { text: 'Report', note: 'Heading above “Has a report”.' },
  'search.long-name': {
    text: '{$site} incidents',
    note: 'The name of the site among the search engines of a browser.',
  },
  'search.engine': {
    text: 'Past incidents of {$site}',
    note: 'What the site finds as a search engine of a browser.',
  },
} as const satisfies Table;
