import type { Table } from '../message.ts';

/** Feeds, calendars, and the guide for language models. */
export const feeds = {
  'feed.investigating': {
    text: 'Investigating: {$title}',
    note: 'Title of an entry: an update of an incident whose cause is looked for.',
  },
  'feed.identified': {
    text: 'Identified: {$title}',
    note: 'Title of an entry: an update of an incident whose cause is known.',
  },
  'feed.monitoring': {
    text: 'Monitoring: {$title}',
    note: 'Title of an entry: an update of an incident whose fix is being watched.',
  },
  'feed.resolved': {
    text: 'Resolved: {$title}',
    note: 'Title of an entry: the update that an incident is over.',
  },
  'feed.update': {
    text: 'Update: {$title}',
    note: 'Title of an entry: an update that changes no status.',
  },
  'feed.preliminary-report': {
    text: 'Preliminary report: {$title}',
    note: 'Title of an entry: a report that another will follow.',
  },
  'feed.report': { text: 'Report: {$title}', note: 'Title of an entry: the report of an incident.' },
  'feed.correction': {
    text: 'Correction: {$title}',
    note: 'Title of an entry: what a report first got wrong.',
  },
  'feed.work-planned': { text: 'Planned: {$title}', note: 'Title of an entry: planned work is announced.' },
  'feed.work-update': {
    text: 'Update on planned work: {$title}',
    note: 'Title of an entry: what was said of planned work.',
  },
  'feed.work-begun': { text: 'Started: {$title}', note: 'Title of an entry: planned work has begun.' },
  'feed.work-done': { text: 'Done: {$title}', note: 'Title of an entry: planned work is over.' },
  'feed.work-called-off': {
    text: 'Called off: {$title}',
    note: 'Title of an entry: planned work will not take place.',
  },
  'feed.planned': {
    text: 'Planned from {$from} to {$to}.',
    note: 'Two moments; the second without its day where it is the same.',
  },
  'feed.planned-repeated': {
    text: 'Planned from {$from} to {$to}, and repeated from then on.',
    note: 'The first window of planned work that repeats.',
  },
  'feed.services': {
    text: 'Services: {$services}.',
    note: 'Names of services, behind when work is planned.',
  },
  'feed.ended': { text: 'The planned work has ended.', note: 'All that is said of work that is over.' },
  'feed.called-off': {
    text: 'This work will not take place.',
    note: 'All that is said of work that was called off.',
  },
  'feed.rest': {
    text: 'Read the rest on the page',
    note: 'Link below a report that is too long for a feed.',
  },
  'history.report': {
    text: 'Report',
    note: 'In a feed with one entry per incident, above the report of it; the entry has its title.',
  },
  'history.preliminary-report': {
    text: 'Preliminary report',
    note: 'In a feed with one entry per incident, above a report that another will follow.',
  },
  'history.correction': {
    text: 'Correction',
    note: 'In a feed with one entry per incident, above what its report first got wrong.',
  },
  'history.whole': { text: 'Read the report', note: 'Link below the summary of a report in a feed.' },
  'calendar.site': { text: '{$site}: maintenance', note: 'Name of the calendar of all planned work.' },
  'calendar.service': {
    text: '{$service} · {$site}: maintenance',
    note: 'Name of the calendar of planned work on one service.',
  },
  'llms.files': {
    text: 'Every incident has a page. Add `.md` to its address for Markdown, `.json` for data.',
    note: 'In the guide for language models.',
  },
  'llms.record': { text: 'Status and record', note: 'Heading in the guide for language models.' },
  'llms.status': {
    text: '{#link}Status{/link}: how services are doing, in the format of Statuspage.',
    note: 'In the guide for language models; the link leads to data.',
  },
  'llms.incidents': {
    text: '{#link}Incidents{/link}: all incidents as JSON, by year.',
    note: 'In the guide for language models; the link leads to data.',
  },
  'llms.news': {
    text: '{#link}News{/link}: updates and reports as an Atom feed.',
    note: 'In the guide for language models; the link leads to a feed.',
  },
  'llms.maintenance': {
    text: '{#link}Maintenance{/link}: planned work as a calendar.',
    note: 'In the guide for language models; the link leads to a calendar.',
  },
  'llms.latest': { text: 'Latest incidents', note: 'Heading in the guide for language models.' },
} as const satisfies Table;
