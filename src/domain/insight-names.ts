/** The figures about a record, in the order in which the page shows them; each has an address of its own. */
export const INSIGHTS = [
  'lengths',
  'phases',
  'quarters',
  'causes',
  'noticed',
  'related',
  'services',
  'promises',
] as const;

export type InsightName = (typeof INSIGHTS)[number];
