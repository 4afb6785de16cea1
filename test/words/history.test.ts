import { expect, test } from 'vitest';
import { sayServiceDay, sayUncounted } from '../../src/words/history.ts';
import { words } from '../support/words.ts';

const HOUR = 3_600_000;

test.each([
  { status: 'unknown', lasted: {}, text: 'March 10, 2026: No data' },
  { status: 'operational', lasted: {}, text: 'March 10, 2026: Operational' },
  {
    status: 'major-outage',
    lasted: { 'major-outage': HOUR, maintenance: 2 * HOUR },
    text: 'March 10, 2026: Major outage for 1 h, Under maintenance for 2 h',
  },
  {
    status: 'major-outage',
    lasted: {},
    text: 'March 10, 2026: Major outage, not recorded for how long',
  },
  {
    status: 'major-outage',
    lasted: { degraded: HOUR },
    text: 'March 10, 2026: Major outage, not recorded for how long, Degraded performance for 1 h',
  },
] as const)('a day is told as "$text"', ({ status, lasted, text }) => {
  const none = { 'major-outage': 0, 'partial-outage': 0, degraded: 0, maintenance: 0 };
  const day = { date: '2026-03-10', status, lasted: { ...none, ...lasted }, incidents: [] };
  expect(sayServiceDay(day, words)).toBe(text);
});

test('incidents that are in no figures are counted by the reason', () => {
  const uncounted = (['start-day', 'end-unknown', 'end-unknown'] as const).map((reason, index) => ({
    incident: String(index),
    reason,
  }));
  expect(sayUncounted({ uncounted }, words)).toEqual([
    'Not in the figures: 2 incidents whose end was not recorded.',
    'Not in the figures: one incident of whose start only the day is known.',
  ]);
  expect(sayUncounted({ uncounted: [] }, words)).toEqual([]);
});
