import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/check/content.ts';
import { wordsOf } from '../../src/words/table.ts';
import { toTree } from '../support/fixtures.ts';

/** A site of a locale with a `words.yaml`. */
function read(words: string, locale = 'en') {
  const site = `name: Harbour\nurl: https://harbour.example\nlocale: ${locale}\nservices: [{ id: api, name: API, since: 2024-01-01 }]\n`;
  const files = [
    { file: 'content/site.yaml', text: site },
    { file: 'content/words.yaml', text: words },
  ];
  const content = contentOf(toTree(files), { now: Date.parse('2024-01-01T00:00Z') });
  const told = content.problems.filter(({ file }) => file === 'content/words.yaml');
  return { content, words: wordsOf(locale, content.words), told };
}

test('a message of the owner stands in place of ours, and all others stay', () => {
  const { words, told } = read(`
search.count: |
  .input {$count :number}
  .match $count 0 {{Nothing}} one {{One}} * {{{$count} of them}}
time.overdue: late by {$duration}
`);
  expect(told).toEqual([]);
  expect([0, 1, 1_204].map((count) => words.say('search.count', { count }))).toEqual([
    'Nothing',
    'One',
    '1,204 of them',
  ]);
  expect(words.say('time.overdue', { duration: '2 h' })).toBe('late by 2 h');
  expect(words.say('search.retry')).toBe('Try again');
});

test('what ours is chosen by may be left out', () => {
  const { words, told } = read('search.count: "Incidents: {$count :number}"\n');
  expect(told).toEqual([]);
  expect(words.say('search.count', { count: 1 })).toBe('Incidents: 1');
});

test('severities and causes that the site does not name are called by the words of its owner', () => {
  const { content } = read('severity.critical: SEV 1\n');
  expect(content.site.severities.map(({ label }) => label)).toContain('SEV 1');
});

describe('messages for one language', () => {
  const WORDS = `
search.retry: Own
de: { search.retry: Own German }
de-AT: { search.retry: Own Austrian }
zh: { search.retry: Own Chinese }
pt: { search.retry: Own Portuguese }
`;
  test.each([
    { locale: 'en', said: 'Own' },
    { locale: 'de', said: 'Own German' },
    { locale: 'de-CH', said: 'Own German' },
    { locale: 'de-AT', said: 'Own Austrian' },
    { locale: 'pt-BR', said: 'Own Portuguese' },
    { locale: 'zh-CN', said: 'Own Chinese' },
    // Of another script.
    { locale: 'zh-TW', said: 'Own' },
    { locale: 'fr', said: 'Own' },
  ])('on a site in $locale it says $said', ({ locale, said }) => {
    expect(read(WORDS, locale).words.say('search.retry')).toBe(said);
  });
});

test('a message with a fault is ours, and those beside it are the owner’s', () => {
  const { words, told } = read(`
time.ago: a while ago
search.retry: Again
de: { time.ago: lange her, search.retry: Nochmal }
fr: []
`);
  expect(told.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
    '2:11 words/placeholder',
    '4:17 words/placeholder',
    '5:5 frontmatter/type',
  ]);
  expect(words.say('search.retry')).toBe('Again');
  expect(words.say('time.ago', { duration: '2 h' })).toBe('2 h ago');
});

test.each([
  '[]',
  'words',
  'search.retry: {}',
  'search.retry: []',
  'de: Text',
  '__proto__: a',
  'toString: a',
  'a: &a\n  b: *a',
])('%s is refused at its place', (text) => {
  expect(read(`${text}\n`).told.filter(({ severity }) => severity === 'error')).not.toEqual([]);
});

test('plurals are those of the language that they are written for', () => {
  const PLURAL = '.input {$count :number} .match $count one {{{$count} a}} * {{{$count} b}}';
  const { told } = read(
    `search.count: ${PLURAL}\nde: { search.count: "${PLURAL}" }\nru: { search.count: "${PLURAL}" }\n`,
    'pl',
  );
  expect(told.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '1 Missing `few` and `many` in `search.count`, which the language `pl` has.',
    '3 Missing `few` and `many` in `search.count`, which the language `ru` has.',
  ]);
});
