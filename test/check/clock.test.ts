import { expect, test } from 'vitest';
import { createClock } from '../../src/check/clock.ts';

const at = (text: string) => Date.parse(text);
const NOON = at('2024-03-10T12:00Z');
const EVER = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

test('while nothing was asked, nothing depends on the moment', () => {
  expect(createClock(NOON).spanOfAnswers()).toEqual(EVER);
});

test('whoever asks for the moment learns what is true of no other', () => {
  const clock = createClock(NOON);
  expect(clock.now).toBe(NOON);
  expect(clock.spanOfAnswers()).toEqual([NOON, NOON + 1]);
});

test('the latest of some moments stays the same until the next of them comes', () => {
  const clock = createClock(NOON);
  expect(clock.latestOf([NOON - 5, NOON - 9, NOON + 7, NOON + 3])).toBe(NOON - 5);
  expect(clock.spanOfAnswers()).toEqual([NOON - 5, NOON + 3]);
  expect(clock.latestOf([NOON, Number.NaN])).toBe(NOON);
  expect(clock.spanOfAnswers()).toEqual([NOON, NOON + 3]);
  expect(clock.latestOf([])).toBe(Number.NEGATIVE_INFINITY);
  expect(clock.spanOfAnswers()).toEqual([NOON, NOON + 3]);
});

test('it is today until the first midnight of all zones that were asked for, also when clocks are put forward', () => {
  const clock = createClock(NOON);
  expect(clock.today('America/New_York')).toBe('2024-03-10');
  expect(clock.spanOfAnswers()).toEqual([at('2024-03-10T05:00Z'), at('2024-03-11T04:00Z')]);
  expect(clock.today('Asia/Tokyo')).toBe('2024-03-10');
  expect(clock.spanOfAnswers()).toEqual([at('2024-03-10T05:00Z'), at('2024-03-10T15:00Z')]);
});
