import type { Key } from './words.ts';

/** What the switch of colour schemes says. */
export const THEME_KEYS = ['theme.system', 'theme.light', 'theme.dark'] as const satisfies readonly Key[];

/** What a button that copies says once it was pressed. */
export const COPY_KEYS = ['copy.copied', 'copy.refused'] as const satisfies readonly Key[];

/** What the switch of time zones says once it knows the reader's. */
export const ZONE_KEYS = ['zone.reader-named'] as const satisfies readonly Key[];
