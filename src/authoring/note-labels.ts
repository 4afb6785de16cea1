/** What each tone of `<Note>` is called, on pages and in the files for machines. */
export const NOTE_LABELS = { info: 'Note', warning: 'Caution', success: 'Good to know' } as const;
