import type { Table } from '../message.ts';

/** What is drawn of an incident's timeline. */
export const drawings = {
  'drawing.title': { text: 'Timeline: {$title}', note: 'Name of a drawing for those who do not see it.' },
  'drawing.entry': {
    text: '{$time}: {$text}',
    note: 'A line of what a drawing says to those who do not see it.',
  },
  'drawing.day-time': { text: '{$day}, {$time}', note: 'The first entry of a day in a timeline of several.' },
  'drawing.phases': { text: 'Phases', note: 'Heading of bars, one for each phase.' },
  'drawing.events': { text: 'Events', note: 'Heading of moments below the phases.' },
} as const satisfies Table;
