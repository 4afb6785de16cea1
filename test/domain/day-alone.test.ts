import { expect, test } from 'vitest';
import { formatUtc, spanStyleOf, toIsoMoment } from '../../src/domain/format-time.ts';
import type { Moment } from '../../src/domain/moment.ts';
import { toTime } from '../../src/domain/time.ts';
import { sayElsewhere, sayMoment } from '../../src/words/time.ts';
import { at } from '../support/facts.ts';
import { words } from '../support/words.ts';

const ZONE = 'America/New_York';
const format = { locale: 'en', zone: ZONE };
/** Midnight in New York. */
const day: Moment = { instant: at('2018-01-17T05:00Z'), approximate: false, precision: 'day' };

test.each(['clock', 'date-clock', 'year-clock', 'day', 'full'] as const)(
  'a day alone has no time in %s',
  (style) => {
    expect(sayMoment(day, style, format, words)).toBe('January 17, 2018');
    expect(sayElsewhere(day, style, { locale: 'en', zone: 'Asia/Tokyo' }, ZONE, words)).toBe(
      'January 17, 2018',
    );
  },
);

test('a day alone is written as a day', () => {
  expect(toIsoMoment(day, ZONE)).toBe('2018-01-17');
  expect(toIsoMoment({ ...day, precision: 'minute' }, ZONE)).toBe('2018-01-17T00:00:00-05:00');
  expect(toTime(day, ZONE)).toBe('2018-01-17');
  expect(formatUtc(day, format)).toBeUndefined();
});

test.each([
  ['2018-01-17T10:00Z', '2018-01-17T20:00Z', 'clock', '5:00 AM'],
  ['2018-01-17T10:00Z', '2018-02-17T20:00Z', 'date-clock', 'Jan 17, 5:00 AM'],
  ['2018-01-17T10:00Z', '2024-11-28T20:00Z', 'year-clock', 'Jan 17, 2018, 5:00 AM'],
] as const)('from %s to %s each moment is said as %s', (from, to, style, text) => {
  expect(spanStyleOf(at(from), at(to), format)).toBe(style);
  const moment: Moment = { instant: at(from), approximate: false, precision: 'minute' };
  expect(sayMoment(moment, style, format, words).replaceAll('\u00a0', ' ')).toBe(text);
});
