import { describe, expect, test } from 'vitest';
import { sayDuration, sayPromise, sayRelative } from '../../src/words/duration.ts';
import { at } from '../support/facts.ts';
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
