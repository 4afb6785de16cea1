import type { Table } from '../message.ts';

/** Buttons that scripts bring to life. */
export const tools = {
  'theme.system': {
    text: 'Colour scheme: system',
    note: 'The button that steps through the colour schemes, while the system chooses.',
  },
  'theme.light': { text: 'Colour scheme: light', note: 'The same button, while the page is light.' },
  'theme.dark': { text: 'Colour scheme: dark', note: 'The same button, while the page is dark.' },
  'copy.copy': { text: 'Copy', note: 'A button beside a text or an address.' },
  'copy.named': { text: 'Copy: {$name}', note: 'The same button for those who hear it: what is copied.' },
  'copy.copied': { text: 'Copied', note: 'Stands on the button for two seconds.' },
  'copy.refused': {
    text: 'Press Ctrl+C',
    note: 'Stands on the button for two seconds where the browser refuses; the text is selected.',
  },
  'zone.reader-named': {
    text: 'Your time zone ({$zone})',
    note: 'One of the time zones to choose from, with its name: Your time zone (Europe/Berlin).',
  },
  'zone.utc': { text: 'UTC', note: 'One of the time zones to choose from: Coordinated Universal Time.' },
} as const satisfies Table;
