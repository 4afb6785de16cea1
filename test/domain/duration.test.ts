import { describe, expect, test } from 'vitest';
import { toIsoDuration } from '../../src/domain/duration.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a length of time', () => {
  test.each([
    { what: 'nothing', duration: 0, iso: 'PT0M' },
    { what: '29 seconds', duration: 29 * SECOND, iso: 'PT0M' },
    { what: '30 seconds', duration: 30 * SECOND, iso: 'PT1M' },
    { what: 'a minute and 29 seconds', duration: MINUTE + 29 * SECOND, iso: 'PT1M' },
    { what: '59 minutes', duration: 59 * MINUTE, iso: 'PT59M' },
    { what: 'nearly an hour', duration: HOUR - 1, iso: 'PT1H' },
    { what: 'an hour', duration: HOUR, iso: 'PT1H' },
    { what: '102 minutes', duration: 102 * MINUTE, iso: 'PT1H42M' },
    { what: 'nearly a day', duration: DAY - MINUTE, iso: 'PT23H59M' },
    { what: 'a day', duration: DAY, iso: 'P1D' },
    { what: 'a day and five minutes', duration: DAY + 5 * MINUTE, iso: 'P1DT5M' },
    { what: 'a day and an hour', duration: DAY + HOUR, iso: 'P1DT1H' },
    { what: 'two days', duration: 51 * HOUR + 7 * MINUTE, iso: 'P2DT3H7M' },
    { what: 'a year', duration: 365 * DAY, iso: 'P365D' },
  ])('of $what is $iso', ({ duration, iso }) => {
    expect(toIsoDuration(duration)).toBe(iso);
  });
});
