import { expect, test } from 'vitest';
import { carriedOf, wordsIn } from '../../src/words/carried.ts';
import { words } from '../support/words.ts';

test('a script says what its element carries as the page would', () => {
  const carried = carriedOf(words, ['search.count', 'search.retry']);
  const told = wordsIn<'search.count' | 'search.retry'>(carried);
  expect(told.say('search.count', { count: 1_204 })).toBe('1,204 incidents');
  expect(told.say('search.retry')).toBe('Try again');
  expect(told.locale).toBe('en');
});
