import { expect, test } from 'vitest';
import { compileMessage } from '../../src/words/compile.ts';
import { en } from '../../src/words/en/index.ts';
import { wordsOf } from '../../src/words/table.ts';
import { createWords, listOf, templatesOf } from '../../src/words/words.ts';

const messages = Object.entries(en);

test.each(messages)('%s can be filled in, and says what it is for', (_, { text, note }) => {
  const template = compileMessage(text);
  expect(note).toMatch(/^\S.*\.$/u);
  if (typeof template === 'string') return;
  const [, forms] = template;
  expect(forms).toHaveProperty('other');
  if (!text.includes(':number')) return;
  const known = new Set([...new Intl.PluralRules('en').resolvedOptions().pluralCategories]);
  const categories = Object.keys(forms).filter((form) => !/^\d+$/.test(form));
  expect([...known].filter((category) => !categories.includes(category))).toEqual([]);
});

test('a script that carries its templates says the same', () => {
  const words = wordsOf('en');
  const carried = JSON.parse(JSON.stringify(templatesOf(words, ['duration.hours'])));
  const own = createWords<'duration.hours'>(words, (key) => carried[key]);
  const values = { hours: 1, minutes: 42 };
  expect(own.say('duration.hours', values)).toBe(words.say('duration.hours', values));
});

test('the language of the words is not the locale of dates where there is no table for it', () => {
  expect(wordsOf('vi')).toMatchObject({ language: 'en', locale: 'vi' });
  expect(wordsOf('en-GB')).toMatchObject({ language: 'en-GB', locale: 'en-GB' });
});

test('names are listed as the language lists them', () => {
  expect(listOf(['A', 'B', 'C'], { language: 'en-GB' })).toBe('A, B and C');
  expect(listOf(['A'], { language: 'en' })).toBe('A');
});
