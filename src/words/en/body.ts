import type { Table } from '../message.ts';

/** What stands around what authors wrote: timelines, updates, remarks, phase strips, citations. */
export const body = {
  'timeline.to-list': { text: 'Show as a list', note: 'A button beside the diagram of a timeline.' },
  'timeline.to-diagram': { text: 'Show as a diagram', note: 'A button beside the list of a timeline.' },
  'timeline.source': {
    text: 'Mermaid source of the diagram',
    note: 'Opens the text from which the diagram of a timeline was drawn. Mermaid is a name.',
  },
  'timeline.download': { text: 'Download', note: 'A link to that text as a file.' },
  'timeline.evidence': { text: 'Evidence', note: 'A link behind a line of a timeline.' },
  'updates.next': { text: 'Next update by {$time}.', note: 'Under an update: when the next was promised.' },
  'note.info': { text: 'Note', note: 'Heading of a remark that is set apart from the text.' },
  'note.warning': { text: 'Caution', note: 'The same for a warning.' },
  'note.success': { text: 'Good to know', note: 'The same for what went well.' },
  'strip.phase': {
    text: '{$phase} {$duration}',
    note: 'A phase and how long it took: Undetected 5 min. Several of them stand side by side.',
  },
  'strip.scale': {
    text: 'The bar of each incident is as long as it lasted, on a logarithmic scale from a minute to 30 days.',
    note: 'Above a list of incidents, for screen readers.',
  },
  'course.list': {
    text: 'How each service was affected',
    note: 'For screen readers: names a list, and a table, of services during an incident.',
  },
  'course.total': {
    text: '{$impact} for {$duration}',
    note: 'Beside a service, what an incident did to it and for how long in all: Major outage for 10 min.',
  },
  'course.stretch': {
    text: '{$impact} from {$from} to {$to}.',
    note: 'Behind the name of a service, for screen readers; both times are elements: Major outage from 12:00 PM to 12:10 PM.',
  },
  'course.since': {
    text: '{$impact} since {$from}.',
    note: 'The same of what goes on; the time is an element.',
  },
  'course.table': {
    text: 'How long each service was affected, as a table',
    note: 'Opens a table below bars.',
  },
  'course.service': { text: 'Service', note: 'Heading of a column.' },
  'course.impact': { text: 'How bad', note: 'Heading of a column: Major outage.' },
  'course.from': { text: 'From', note: 'Heading of a column of times.' },
  'course.to': { text: 'To', note: 'Heading of a column of times.' },
  'course.lasted': { text: 'How long', note: 'Heading of a column of lengths of time.' },
  'course.now': { text: 'now', note: 'In the column of ends, of what goes on.' },
  'citation.preliminary': {
    text: 'Preliminary incident report',
    note: 'The type of a publication, for reference managers.',
  },
  'citation.report': { text: 'Incident report', note: 'The type of a publication, for reference managers.' },
  'citation.text': {
    text: '“{$title}.” {$type}. {$site}, {$day}. {$url}',
    note: 'How to cite a report of no named author; its title, its type as above, the name of the site.',
  },
  'citation.text-authors': {
    text: '{$authors}. “{$title}.” {$type}. {$site}, {$day}. {$url}',
    note: 'How to cite a report; one or more names, its title, its type as above, the name of the site.',
  },
} as const satisfies Table;
