import type { Table } from '../message.ts';

/** What stands around every page, and what leads from one page to another. */
export const frame = {
  'frame.skip': { text: 'Skip to content', note: 'The first link of every page, for the keyboard.' },
  'frame.preview': {
    text: 'Preview with drafts. This is not the published site.',
    note: 'Above every page of a preview.',
  },
  'frame.main': { text: 'Main', note: 'For screen readers: the links at the top of every page.' },
  'frame.footer': { text: 'Footer', note: 'For screen readers: the links at the bottom of every page.' },
  'frame.language': {
    text: 'Language: {$language}',
    note: 'For screen readers: opens the list of languages; filled in is that of the page, by its own name.',
  },
  'link.status': { text: 'Status', note: 'Leads to the first page, which says how all services are.' },
  'link.status-now': {
    text: 'Status now',
    note: 'Leads to the first page, from one that says that there is no page.',
  },
  'link.incidents': { text: 'Incidents', note: 'Leads to the list of incidents, from every page.' },
  'link.search': { text: 'Search', note: 'Leads to the page for searching.' },
  'link.subscribe': { text: 'Subscribe', note: 'Leads to the page about feeds and calendars.' },
  'link.rss': { text: 'RSS', note: 'Leads to the feed of the site.' },
  'link.help': { text: 'Get help', note: 'Leads to the support of the company.' },
  'link.source': {
    text: 'Source of these reports',
    note: 'Leads to the repository in which the reports are kept.',
  },
  'link.all-incidents': { text: 'All incidents', note: 'Leads to the list of incidents.' },
  'link.all-maintenance': { text: 'All maintenance', note: 'Leads to the list of planned work.' },
  'link.all-services': { text: 'All services', note: 'Leads to the list of services.' },
  'link.all-severities': { text: 'All severities', note: 'Leads to the list of severities.' },
  'link.all-causes': { text: 'All causes', note: 'Leads to the list of causes.' },
  'link.all-tags': { text: 'All tags', note: 'Leads to the list of tags.' },
} as const satisfies Table;
