import type { Table } from '../message.ts';

/** What stands around the diagrams of authors. */
export const diagrams = {
  'diagram.box': { text: 'Diagram', note: 'Read out for a box in which a wide diagram scrolls.' },
  'diagram.open': {
    text: 'View large',
    note: 'A button below a diagram, which opens it on the whole screen.',
  },
  'diagram.larger': { text: 'Zoom in', note: 'A button that shows a diagram larger.' },
  'diagram.smaller': { text: 'Zoom out', note: 'A button that shows a diagram smaller.' },
  'diagram.fit': { text: 'Fit to screen', note: 'A button that shows the whole of a diagram.' },
  'diagram.close': { text: 'Close', note: 'A button that closes a diagram that was opened large.' },
  'diagram.part': {
    text: 'Part {$part :number} of {$parts :number}',
    note: 'On paper, above each part of a diagram that was cut for several sheets; both are numbers.',
  },
} as const satisfies Table;
