/** What a page says that watches an open incident for its reader. */
export const WATCH_KEYS = ['open.telling', 'open.telling-title', 'open.told', 'open.news'] as const;
