import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceBetween } from '../../src/domain/distance.ts';

test.each([
  { typed: 'redis', word: 'redis', whole: 0, beginning: 0 },
  { typed: 'reids', word: 'redis', whole: 1, beginning: 1 },
  { typed: 'rdis', word: 'redis', whole: 1, beginning: 1 },
  { typed: 'rexdis', word: 'redis', whole: 1, beginning: 1 },
  { typed: 'kafak', word: 'kafka', whole: 1, beginning: 1 },
  { typed: 'kubrn', word: 'kubernetes', whole: Infinity, beginning: 1 },
  { typed: '', word: '', whole: 0, beginning: 0 },
])('from $typed to $word: $whole typos, $beginning to its beginning', ({ typed, word, whole, beginning }) => {
  expect(distanceBetween(typed, word, 2)).toEqual({ whole, beginning });
});

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

test('it is the same both ways within the limit', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const [there, back] = [distanceBetween(a, b, 8).whole, distanceBetween(b, a, 8).whole];
      expect(there).toBe(back);
    }),
  );
});

test('the beginning is never farther than the whole', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const { whole, beginning } = distanceBetween(a, b, 2);
      expect(beginning).toBeLessThanOrEqual(whole);
    }),
  );
});
