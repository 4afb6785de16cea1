/** What the switch of colour schemes says. */
export const THEME_KEYS = ['theme.system', 'theme.light', 'theme.dark'] as const;

/** What a button that copies says once it was pressed. */
export const COPY_KEYS = ['copy.copied', 'copy.refused'] as const;
