import { expect, test } from 'vitest';
import { isRunning, windowStateOf } from '../../src/domain/window.ts';
import { at } from '../support/facts.ts';

const window = {
  starts: at('2026-03-01T02:00Z'),
  ends: at('2026-03-01T05:00Z'),
  planned: at('2026-03-01T04:00Z'),
  cancelled: false,
};

test.each([
  { now: '2026-03-01T01:59:59Z', is: 'scheduled' },
  { now: '2026-03-01T02:00Z', is: 'in-progress' },
  { now: '2026-03-01T04:00Z', is: 'extended' },
  { now: '2026-03-01T05:00Z', is: 'completed' },
])('at $now work is $is', ({ now, is }) => {
  expect(windowStateOf(window, at(now))).toBe(is);
});

test('what is cancelled stays cancelled', () => {
  expect(windowStateOf({ ...window, cancelled: true }, at('2026-03-01T03:00Z'))).toBe('cancelled');
});

test.each([
  { builtAt: '2026-03-01T01:59Z', is: 'completed' },
  { builtAt: '2026-03-01T02:00Z', is: 'unconfirmed' },
  { builtAt: '2026-03-01T04:59Z', is: 'unconfirmed' },
  { builtAt: '2026-03-01T05:00Z', is: 'completed' },
])('after its end, on a page that was built at $builtAt, work is $is', ({ builtAt, is }) => {
  expect(windowStateOf(window, at('2026-03-01T06:00Z'), at(builtAt))).toBe(is);
});

test.each([
  { now: '2026-03-01T01:59Z', cancelled: false, is: false },
  { now: '2026-03-01T02:00Z', cancelled: false, is: true },
  { now: '2026-03-01T04:59Z', cancelled: false, is: true },
  { now: '2026-03-01T05:00Z', cancelled: false, is: false },
  { now: '2026-03-01T03:00Z', cancelled: true, is: false },
])('at $now, cancelled: $cancelled, work is under way: $is', ({ now, cancelled, is }) => {
  expect(isRunning({ ...window, cancelled }, at(now))).toBe(is);
});
