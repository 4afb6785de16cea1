import type { Table } from '../message.ts';

/** What stands in reports beside what their authors wrote. */
export const report = {
  'stage.none': { text: 'Report to follow', note: 'How far a report has come: it is not written yet.' },
  'stage.report': { text: 'Report', note: 'How far a report has come: it is neither preliminary nor final.' },
  'stage.preliminary': { text: 'Preliminary report', note: 'How far a report has come.' },
  'stage.final': { text: 'Final report', note: 'How far a report has come.' },
  'stage.report-due': { text: 'Report due {$day}', note: 'The day on which a report was promised.' },
  'stage.report-overdue': { text: 'Report was due {$day}', note: 'The same, when that day is past.' },
  'stage.final-due': {
    text: 'Final report due {$day}',
    note: 'The day on which the final report was promised.',
  },
  'stage.final-overdue': { text: 'Final report was due {$day}', note: 'The same, when that day is past.' },
  'part.timeline': {
    text: 'Timeline',
    note: 'Heading of a part of an incident: what happened, line by line.',
  },
  'part.workaround': {
    text: 'What customers could do',
    note: 'Heading of what customers could do until the incident was over.',
  },
  'part.actions': { text: 'What we promised', note: 'Heading of a part of a report: what will be done.' },
  'part.corrections': {
    text: 'Corrections',
    note: 'Heading of a part of a report: what it first got wrong.',
  },
  'part.told': {
    text: 'What we said at the time',
    note: 'Heading of a part of a report: the messages of that time.',
  },
  'part.window': { text: 'Window', note: 'Heading of a page of planned work: when it takes place.' },
  'part.windows': {
    text: 'Recent and upcoming windows',
    note: 'The same for planned work that comes again.',
  },
  'part.updates': { text: 'Updates', note: 'Heading of a page of planned work: the messages about it.' },
} as const satisfies Table;
