import { expect, test } from 'vitest';
import { checkOwnWords } from '../../src/assemble/own-words.ts';
import { wordsOf } from '../../src/words/table.ts';

test('a message of the owner stands in place of ours, and all others stay', () => {
  const own = checkOwnWords({
    'search.count': '.input {$count :number} .match $count 0 {{Nothing}} one {{One}} * {{{$count} of them}}',
    'time.overdue': 'late by {$duration}',
  });
  const words = wordsOf('en', own);
  expect([0, 1, 1_204].map((count) => words.say('search.count', { count }))).toEqual([
    'Nothing',
    'One',
    '1,204 of them',
  ]);
  expect(words.say('time.overdue', { duration: '2 h' })).toBe('late by 2 h');
  expect(words.say('search.retry')).toBe('Try again');
});

test('what ours is chosen by may be left out', () => {
  const own = checkOwnWords({ 'search.count': 'Incidents: {$count :number}' });
  expect(wordsOf('en', own).say('search.count', { count: 1 })).toBe('Incidents: 1');
});

test.each([
  {
    given: { 'serch.retry': 'Again' },
    told: 'Unexpected key `serch.retry` in the `words` of astro.config.mjs, expected `search.retry`.',
  },
  {
    given: { 'entirely-else': 'Again' },
    told: 'Unexpected key `entirely-else` in the `words` of astro.config.mjs, expected one of those in src/words/en/.',
  },
  {
    given: { 'search.retry': 5 },
    told: 'Unexpected value of `search.retry` in the `words` of astro.config.mjs, expected a text, such as `Try again`.',
  },
  {
    given: { 'time.ago': '{$duration' },
    told: 'Unexpected `{$duration` as `time.ago` in the `words` of astro.config.mjs',
  },
  {
    given: { 'time.ago': '{$hours} ago' },
    told: 'Unexpected `{$hours}` in `time.ago` in the `words` of astro.config.mjs, expected `{$duration}`.',
  },
  {
    given: { 'time.ago': 'a while ago' },
    told: 'Missing `{$duration}` in `time.ago` in the `words` of astro.config.mjs. Ours is `{$duration} ago`.',
  },
  {
    given: { 'search.retry': '{#link}Again{/link}' },
    told: 'Unexpected `{#link}` in `search.retry` in the `words` of astro.config.mjs, expected none.',
  },
])('of $given the owner is told', ({ given, told }) => {
  expect(() => checkOwnWords(given)).toThrow(told);
});

test('every fault is told at once', () => {
  const given = { 'search.retri': 'Again', 'time.ago': 'ago' };
  expect(() => checkOwnWords(given)).toThrow(/search\.retri.*\n.*time\.ago/);
});
