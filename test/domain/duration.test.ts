import { describe, expect, test } from 'vitest';
import { formatDuration, toIsoDuration } from '../../src/domain/duration.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a length of time', () => {
  test.each([
    { what: 'nothing', duration: 0, text: 'under a minute', iso: 'PT0M' },
    { what: '29 seconds', duration: 29 * SECOND, text: 'under a minute', iso: 'PT0M' },
    { what: '30 seconds', duration: 30 * SECOND, text: '1 min', iso: 'PT1M' },
    { what: 'a minute and 29 seconds', duration: MINUTE + 29 * SECOND, text: '1 min', iso: 'PT1M' },
    { what: '59 minutes', duration: 59 * MINUTE, text: '59 min', iso: 'PT59M' },
    { what: 'nearly an hour', duration: HOUR - 1, text: '1 h', iso: 'PT1H' },
    { what: 'an hour', duration: HOUR, text: '1 h', iso: 'PT1H' },
    { what: '102 minutes', duration: 102 * MINUTE, text: '1 h 42 min', iso: 'PT1H42M' },
    { what: 'nearly a day', duration: DAY - MINUTE, text: '23 h 59 min', iso: 'PT23H59M' },
    { what: 'a day', duration: DAY, text: '1 d', iso: 'P1D' },
    { what: 'a day and five minutes', duration: DAY + 5 * MINUTE, text: '1 d', iso: 'P1DT5M' },
    { what: 'a day and an hour', duration: DAY + HOUR, text: '1 d 1 h', iso: 'P1DT1H' },
    { what: 'two days', duration: 51 * HOUR + 7 * MINUTE, text: '2 d 3 h', iso: 'P2DT3H7M' },
    { what: 'a year', duration: 365 * DAY, text: '365 d', iso: 'P365D' },
  ])('of $what is "$text" and $iso', ({ duration, text, iso }) => {
    expect(formatDuration(duration)).toBe(text);
    expect(toIsoDuration(duration)).toBe(iso);
  });
});
