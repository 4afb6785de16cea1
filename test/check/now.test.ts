import { expect, test } from 'vitest';
import { nowOf } from '../../src/check/now.ts';

test.each([
  [{}, undefined, 3],
  [{}, 2, 2],
  [{ SOURCE_DATE_EPOCH: '1' }, 2, 1000],
  [{ SOURCE_DATE_EPOCH: '1' }, undefined, 1000],
  [{ SOURCE_DATE_EPOCH: '' }, undefined, 3],
  [{ SOURCE_DATE_EPOCH: 'today' }, 2, 2],
])('with %j and a clock at %j, now is %i', (env, clock, expected) => {
  expect(nowOf({ clock }, env, 3)).toBe(expected);
});
