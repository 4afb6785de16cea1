import { expect, test } from 'vitest';
import { compareText, latestFirst, newestFirst } from '../../src/domain/order.ts';
import { incident } from '../support/facts.ts';

test.each([
  { texts: ['b', 'a', 'c'], sorted: ['a', 'b', 'c'] },
  { texts: ['a', 'B', 'ä', 'z'], sorted: ['B', 'a', 'z', 'ä'] },
  { texts: ['10', '9', '1'], sorted: ['1', '10', '9'] },
])('$texts are sorted as $sorted, whatever the locale', ({ texts, sorted }) => {
  expect(texts.toSorted(compareText)).toEqual(sorted);
});

test('a text is before the next, after the one before, and neither of itself', () => {
  expect([compareText('a', 'b'), compareText('b', 'a'), compareText('a', 'a')]).toEqual([-1, 1, 0]);
});

test('incidents are newest first; those that began together are by id, however they were read', () => {
  const old = incident('z-old', '2026-03-01T10:00Z');
  const a = incident('a', '2026-03-02T10:00Z');
  const b = incident('b', '2026-03-02T10:00Z');
  const late = incident('m-late', '2026-03-03T10:00Z');
  const read = [old, b, late, a];
  expect(newestFirst(read)).toEqual([late, a, b, old]);
  expect(newestFirst(read.toReversed())).toEqual([late, a, b, old]);
  expect(read).toEqual([old, b, late, a]);
});

test('latestFirst leaves what it was given as it was', () => {
  const items = [1, 3, 2];
  expect(latestFirst(items, (at) => at)).toEqual([3, 2, 1]);
  expect(items).toEqual([1, 3, 2]);
});
