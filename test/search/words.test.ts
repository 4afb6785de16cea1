import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldInPlace, termsOf, wordsOf } from '../../src/search/words.ts';

test.each([
  { text: 'Überlauf', folded: 'uberlauf' },
  { text: 'Straße', folded: 'strasse' },
  { text: 'e\u0301chec', folded: 'echec' },
  { text: 'Łódź', folded: 'lodz' },
  { text: 'Ёлка', folded: 'елка' },
  { text: '한국', folded: '한국' },
  // With vowels and a hamza or without, with a stroke that makes it longer, and as Persian writes it.
  { text: 'أُعْطِلَ', folded: 'اعطل' },
  { text: 'عـــطل', folded: 'عطل' },
  { text: 'خدمة', folded: 'خدمه' },
  { text: 'کاربری', folded: 'كاربري' },
  { text: '٥٠٣ ۵۰۳', folded: '503 503' },
  { text: 'שֵׁרוּת', folded: 'שרות' },
  { text: 'ΚΌΣΜΟΣ', folded: 'κοσμοσ' },
])('fold("$text") is "$folded"', ({ text, folded }) => {
  expect(fold(text)).toBe(folded);
  expect(foldInPlace(text).text).toBe(folded);
});

test.each([
  { text: 'HTTP 503: ECONNRESET!', terms: ['http', '503', 'econnreset'] },
  { text: 'fail-over_pool', terms: ['fail', 'over', 'pool'] },
  { text: '接続障害', terms: ['接続', '続障', '障害'] },
  { text: 'APIの障害', terms: ['api', 'の障', '障害'] },
  { text: '水', terms: ['水'] },
  { text: '<script>alert("x")</script>', terms: ['script', 'alert', 'x', 'script'] },
  { text: '\u0000\u001b[31m', terms: ['31m'] },
  { text: '', terms: [] },
])('the terms of "$text" are $terms', ({ text, terms }) => {
  expect(termsOf(text)).toEqual(terms);
});

test('folded letters know where they stand in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const { text, starts, ends } = foldInPlace(`${before}Größe${after}`);
      expect([starts.length, ends.length]).toEqual([text.length, text.length]);
      const at = foldInPlace(before).text.length;
      expect(text.slice(at, at + 6)).toBe('grosse');
      expect([starts[at], ends[at + 5]]).toEqual([before.length, before.length + 5]);
    }),
  );
});

test('words stand in the text where they say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of wordsOf(text)) expect(fold(text.slice(word.start, word.end))).toContain(word.text);
    }),
  );
});

test('a word that never ends is cut', () => {
  expect(termsOf('a'.repeat(10_000))).toEqual(['a'.repeat(32)]);
});
