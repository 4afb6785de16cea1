import { expect, test } from 'vitest';
import { listOf, nearest } from '../../src/schema/suggest.ts';

test.each([
  ['resolvd', 'resolved'],
  ['Resolved', 'resolved'],
  ['publish_at', 'publishAt'],
  ['titel', 'title'],
  ['sevrity', 'severity'],
  ['x', undefined],
  ['priority', undefined],
  ['', undefined],
])('nearest(%j) is %j', (word, expected) => {
  expect(nearest(word, ['title', 'started', 'resolved', 'severity', 'publishAt'])).toBe(expected);
});

test.each([
  [[], ''],
  [['a'], '`a`'],
  [['a', 'b'], '`a` or `b`'],
  [['a', 'b', 'c'], '`a`, `b` or `c`'],
])('listOf(%j) is %j', (words, expected) => {
  expect(listOf(words)).toBe(expected);
});

test('a long list is cut', () => {
  expect(listOf(Array.from({ length: 15 }, (_, index) => String(index)))).toMatch(/`11` or 3 more$/);
});
