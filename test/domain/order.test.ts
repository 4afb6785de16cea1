import { expect, test } from 'vitest';
import { latestFirst, newestFirst } from '../../src/domain/order.ts';
import { incident } from '../support/facts.ts';

test('incidents stand newest first, those of one moment by id, however they were read', () => {
  const all = [
    incident('b', '2026-03-01T11:00Z'),
    incident('a', '2026-03-01T11:00Z'),
    incident('c', '2026-03-02T11:00Z'),
  ];
  for (const read of [all, all.toReversed()])
    expect(newestFirst(read).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('latestFirst leaves what it was given as it was', () => {
  const items = [1, 3, 2];
  expect(latestFirst(items, (at) => at)).toEqual([3, 2, 1]);
  expect(items).toEqual([1, 3, 2]);
});
