import { describe, expect, test } from 'vitest';
import { sayDuration, sayElsewhere, sayMoment, sayPromise, sayRelative } from '../../src/words/time.ts';
import { at, moment } from '../support/facts.ts';
import { words } from '../support/words.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a length of time', () => {
  test.each([
    { what: 'nothing', duration: 0, text: 'under a minute' },
    { what: '29 seconds', duration: 29 * SECOND, text: 'under a minute' },
    { what: '30 seconds', duration: 30 * SECOND, text: '1 min' },
    { what: 'a minute and 29 seconds', duration: MINUTE + 29 * SECOND, text: '1 min' },
    { what: '59 minutes', duration: 59 * MINUTE, text: '59 min' },
    { what: 'nearly an hour', duration: HOUR - 1, text: '1 h' },
    { what: 'an hour', duration: HOUR, text: '1 h' },
    { what: '102 minutes', duration: 102 * MINUTE, text: '1 h 42 min' },
    { what: 'nearly a day', duration: DAY - MINUTE, text: '23 h 59 min' },
    { what: 'a day', duration: DAY, text: '1 d' },
    { what: 'a day and five minutes', duration: DAY + 5 * MINUTE, text: '1 d' },
    { what: 'a day and an hour', duration: DAY + HOUR, text: '1 d 1 h' },
    { what: 'two days', duration: 51 * HOUR + 7 * MINUTE, text: '2 d 3 h' },
    { what: 'a year', duration: 365 * DAY, text: '365 d' },
  ])('of $what is "$text"', ({ duration, text }) => {
    expect(sayDuration(duration, words)).toBe(text);
  });
});

const NOW = at('2026-03-01T12:00Z');

test.each([
  { to: '2026-03-01T14:00Z', text: 'in 2 h' },
  { to: '2026-03-01T10:18Z', text: '1 h 42 min ago' },
  { to: '2026-03-01T12:00:20Z', text: 'in under a minute' },
  { to: '2026-03-01T11:59:50Z', text: 'under a minute ago' },
  { to: '2026-03-01T12:00Z', text: 'under a minute ago' },
  { to: '2026-03-04T15:00Z', text: 'in 3 d 3 h' },
])('sayRelative(now, $to) is "$text"', ({ to, text }) => {
  expect(sayRelative(NOW, at(to), words)).toBe(text);
});

test.each([
  { due: '2026-03-01T12:30Z', text: 'in 30 min' },
  { due: '2026-03-01T11:30Z', text: 'overdue by 30 min' },
  { due: '2026-03-01T12:00Z', text: 'overdue by under a minute' },
])('a word promised by $due is $text', ({ due, text }) => {
  expect(sayPromise(NOW, at(due), words)).toBe(text);
});

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('a time in the zone that a reader chose', () => {
  test.each([
    { iso: '2026-02-17T09:05Z', style: 'clock', zone: 'Asia/Tokyo', shown: '6:05 PM' },
    { iso: '2026-02-17T22:30Z', style: 'clock', zone: 'Asia/Tokyo', shown: 'Feb 18, 7:30 AM' },
    { iso: '2026-02-17T09:05Z', style: 'full', zone: 'UTC', shown: 'February 17, 2026 at 9:05 AM UTC' },
    { iso: '2026-02-17T23:30Z', style: 'day', zone: 'Asia/Tokyo', shown: 'February 18, 2026' },
  ] as const)('$iso as $style in $zone is $shown', ({ iso, style, zone, shown }) => {
    expect(plain(sayElsewhere(moment(iso), style, { locale: 'en', zone }, 'Europe/Paris', words))).toBe(
      shown,
    );
  });

  test('stays approximate', () => {
    const about = { ...moment('2026-02-17T09:05Z'), approximate: true };
    const format = { locale: 'en', zone: 'UTC' };
    expect(plain(sayElsewhere(about, 'clock', format, 'Europe/Paris', words))).toBe('about 9:05 AM');
  });
});

test.each([
  { facts: {}, text: '10:05' },
  { facts: { approximate: true }, text: 'about 10:05' },
  { facts: { precision: 'second' as const }, text: '10:05:00' },
])('a moment is as exact as its author knew: $text', ({ facts, text }) => {
  const format = { locale: 'en-GB', zone: 'UTC' };
  expect(sayMoment({ ...moment('2026-03-01T10:05Z'), ...facts }, 'clock', format, words)).toBe(text);
});
