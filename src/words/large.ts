/** What is said around a diagram that was opened large. */
export const LARGE_KEYS = [
  'diagram.open',
  'diagram.box',
  'diagram.larger',
  'diagram.smaller',
  'diagram.fit',
  'diagram.close',
] as const;
