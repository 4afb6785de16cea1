import type { Table } from '../message.ts';

/** Planned work. */
export const maintenance = {
  'maintenance.title': { text: 'Maintenance', note: 'Title of the list of planned work.' },
  'maintenance.lead': {
    text: 'Planned and completed work, latest first.',
    note: 'Stands above the list of planned work.',
  },
  'maintenance.description': {
    text: 'Maintenance of {$site}. Planned and completed work, latest first.',
    note: 'What link previews say of the list of planned work.',
  },
  'maintenance.list': { text: 'Windows', note: 'Heading of the list: the times of planned work.' },
  'maintenance.empty': { text: 'No work is planned', note: 'In place of the list of planned work.' },
  'maintenance.empty-hint': {
    text: 'Planned work is announced here and in the {#link}calendar{/link}.',
    note: 'Below it. The link leads to the calendar that can be subscribed to.',
  },
  'maintenance.planned': {
    text: 'Planned work: {$title}.',
    note: 'What link previews say of planned work that says nothing of itself.',
  },
  'maintenance.starts': {
    text: '{$span}, {$distance}',
    note: 'When planned work is: from when to when, and how far away that is, such as “in 2 h”.',
  },
  'maintenance.later': {
    text: '.input {$count :number} .match $count one {{One window in the next four weeks}} * {{{$count} windows in the next four weeks}}',
    note: 'Opens the list of planned work, where none is soon.',
  },
  'maintenance.more': {
    text: '.input {$count :number} .match $count one {{One more window in the next four weeks}} * {{{$count} more windows in the next four weeks}}',
    note: 'Opens the rest of the list of planned work.',
  },
} as const satisfies Table;
