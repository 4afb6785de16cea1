import type { Table } from '../message.ts';

/** What we add to the Markdown of authors. */
export const prose = {
  'prose.code': { text: 'Code', note: 'Title of code in no language that is known.' },
  'prose.copy': { text: 'Copy', note: 'Button that copies code.' },
  'prose.table': { text: 'Table', note: 'Read out for a table that scrolls.' },
  'prose.done': { text: 'done', note: 'Read out for a box that is ticked.' },
  'prose.to-do': { text: 'to do', note: 'Read out for a box that is not ticked.' },
  'prose.footnotes': { text: 'Footnotes', note: 'Heading that is read out before footnotes.' },
  'prose.back': {
    text: 'Back to reference {$reference}',
    note: 'Read out for the sign behind a footnote; a number, or two as in 1-2 for a second reference.',
  },
} as const satisfies Table;
