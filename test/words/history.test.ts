import { expect, test } from 'vitest';
import { sayServiceDay } from '../../src/words/history.ts';
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
] as const)('a day is told as "$text"', ({ status, lasted, text }) => {
  const none = { 'major-outage': 0, 'partial-outage': 0, degraded: 0, maintenance: 0 };
  const day = { date: '2026-03-10', status, lasted: { ...none, ...lasted }, incidents: [] };
  expect(sayServiceDay(day, words)).toBe(text);
});
