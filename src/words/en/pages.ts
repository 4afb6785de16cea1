import type { Table } from '../message.ts';

/** The first page, the pages of services, of searching, and those that say where something is. */
export const pages = {
  'home.description': {
    text: '{$status}. {$description}',
    note: 'What link previews say of the first page: how all services are, in a sentence without its full stop, and what its owners say of it.',
  },
  'home.open': { text: 'Open incidents', note: 'Heading on the first page.' },
  'home.under-way': { text: 'Maintenance under way', note: 'Heading on the first page.' },
  'home.services': { text: 'Services', note: 'Heading on the first page.' },
  'home.planned': { text: 'Planned maintenance', note: 'Heading on the first page.' },
  'home.latest': { text: 'Latest incidents', note: 'Heading on the first page.' },
  'home.none': {
    text: 'No incident has been recorded.',
    note: 'In place of the latest incidents, and of a search of them.',
  },
  'home.no-other': {
    text: 'No other incident has been recorded.',
    note: 'In place of the latest incidents, while some are open.',
  },
  'service.status': { text: 'Status', note: 'For screen readers: how a service is and has been.' },
  'service.uptime-90-days': {
    text: '{$share} uptime over 90 days.',
    note: 'On the page of a service. The share is a percentage, such as 99.95%.',
  },
  'service.uptime-12-months': {
    text: '{$share} over 12 months.',
    note: 'Follows the uptime over 90 days. The share is a percentage, such as 99.95%.',
  },
  'service.subscribe': { text: 'Subscribe', note: 'Heading on the page of a service.' },
  'service.subscribe-lead': {
    text: 'Only news about {$service}.',
    note: 'Above the feeds and the calendar of a service.',
  },
  'search-page.title': { text: 'Search', note: 'Title of the page for searching.' },
  'search-page.description': {
    text: 'Search the incidents of {$site} by words, service, cause and time.',
    note: 'What link previews say of the page for searching.',
  },
  'search-page.lead': {
    text: 'Did this happen before? Words, error codes, a service, a month.',
    note: 'Says what can be searched for.',
  },
  'search-page.empty': {
    text: 'There is nothing to find yet',
    note: 'In place of the search, while there is no incident.',
  },
  'page.description': {
    text: '{$title}, from {$site}.',
    note: 'What link previews say of a page that says nothing of itself.',
  },
  'not-found.title': { text: 'Page not found', note: 'Title of the page at addresses without a page.' },
  'not-found.description': {
    text: 'There is no page at this address.',
    note: 'What link previews say of it.',
  },
  'not-found.lead': {
    text: 'There is no page at this address. It may have moved, or the link may be mistyped.',
    note: 'On the page at addresses without a page.',
  },
  'moved.page': { text: 'Moved: {$title}', note: 'Title of the tab at the old address of a page.' },
  'moved.description': {
    text: 'The page “{$title}” has a new address.',
    note: 'What link previews say of the old address of a page.',
  },
  'moved.title': {
    text: 'This page has moved',
    note: 'Heading at the old address of a page, above a link to the new one.',
  },
} as const satisfies Table;
