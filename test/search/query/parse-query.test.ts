import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeNames } from '../../../src/search/engine/exact.ts';
import { english } from '../../../src/search/english.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';

const parse = (text: string) => parseQuery(text, 19_767, english(), takeNames);
const termsIn = (text: string) => parse(text).terms.map((term) => term.text);

test.each([
  { text: 'the checkout was down', terms: ['checkout', 'down'] },
  { text: 'what is it', terms: ['what', 'is', 'it'] },
  { text: 'Checkout checkout', terms: ['checkout'] },
  { text: 'error 503 -gateway', terms: ['error', '503'] },
  { text: 'fail-over', terms: ['fail', 'over'] },
  { text: '', terms: [] },
])('the terms of "$text" are $terms', ({ text, terms }) => {
  expect(termsIn(text)).toEqual(terms);
});

test('only the last word is being typed, and only while nothing follows it', () => {
  expect(parse('check Out').terms).toEqual([
    { text: 'check', typed: 'check', isTyping: false },
    { text: 'out', typed: 'Out', isTyping: true },
  ]);
  expect(parse('check out ').terms.map(({ isTyping }) => isTyping)).toEqual([false, false]);
});

test('what stands in quotes is a phrase, and its words are asked for too', () => {
  expect(parse('“connection reset” by peer')).toMatchObject({
    phrases: ['connection reset'],
    terms: [{ text: 'connection' }, { text: 'reset' }, { text: 'peer' }],
  });
});

test('a word with a minus is excluded', () => {
  expect(parse('checkout -gateway').excluded).toEqual(['gateway']);
});

test('any text is a query, and a long one is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(parse(text).terms.length).toBeLessThanOrEqual(12);
    }),
  );
  expect(termsIn('word '.repeat(2_000))).toEqual(['word']);
});
