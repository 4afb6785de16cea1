import type { Table } from '../message.ts';

/** The page of a quarter: its incidents, and what was promised and kept in it. */
export const reviews = {
  'review.title': { text: 'Review of {$quarter}', note: 'Title of a page; filled in is such as Q1 2026.' },
  'review.lead': {
    text: 'The incidents that began in this quarter, and what was promised, kept and is still owed.',
    note: 'Stands below the title, and describes the page to search engines.',
  },
  'review.open': {
    text: 'The quarter is not over yet, and more may follow.',
    note: 'Stands on the page of the quarter that goes on.',
  },
  'review.made': { text: 'Promised in this quarter', note: 'Heading of a list of promises.' },
  'review.kept': { text: 'Kept in this quarter', note: 'Heading of a list of promises.' },
  'review.dropped': {
    text: 'Dropped in this quarter',
    note: 'Heading of a list of promises that were given up.',
  },
  'review.owed': {
    text: 'Promised by the end of this quarter, and still owed',
    note: 'Heading of a list of promises that are not kept until today.',
  },
  'review.none': { text: 'None.', note: 'In place of a list of promises.' },
  'review.undated': {
    text: 'In none of the lists, because nobody recorded when they were made or settled: {$count :number}.',
    note: 'How many promises after incidents of the quarter may be missing in its lists.',
  },
  'review.by-quarter': { text: 'By quarter', note: 'Heading of links to the pages of quarters.' },
} as const satisfies Table;
