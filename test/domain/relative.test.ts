import { expect, test } from 'vitest';
import { formatPromise, formatRelative } from '../../src/domain/relative.ts';
import { at } from '../support/facts.ts';

const NOW = at('2026-03-01T12:00Z');

test.each([
  { to: '2026-03-01T14:00Z', text: 'in 2 h' },
  { to: '2026-03-01T10:18Z', text: '1 h 42 min ago' },
  { to: '2026-03-01T12:00:20Z', text: 'in under a minute' },
  { to: '2026-03-01T11:59:50Z', text: 'under a minute ago' },
  { to: '2026-03-01T12:00Z', text: 'under a minute ago' },
  { to: '2026-03-04T15:00Z', text: 'in 3 d 3 h' },
])('formatRelative(now, $to) is "$text"', ({ to, text }) => {
  expect(formatRelative(NOW, at(to))).toBe(text);
});

test.each([
  { due: '2026-03-01T12:30Z', text: 'in 30 min' },
  { due: '2026-03-01T11:30Z', text: 'overdue by 30 min' },
  { due: '2026-03-01T12:00Z', text: 'overdue by under a minute' },
])('a word promised by $due is $text', ({ due, text }) => {
  expect(formatPromise(NOW, at(due))).toBe(text);
});
