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
