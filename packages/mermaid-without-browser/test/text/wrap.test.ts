import { expect, test } from 'vitest';
import * as longWords from '../../src/long-words.ts';
import { Rewritten } from '../../src/rewritten.ts';
import { breakLines } from '../../src/text/wrap.ts';

const breakLongWords = (source: string) => longWords.breakLongWords(new Rewritten(source)).text;
const SETTING = { size: 16, weight: 400 };

test.each([
  ['an emoji of several parts', '👩‍🚀'.repeat(12), '👩‍🚀'],
  ['a flag', '🇩🇪'.repeat(12), '🇩🇪'],
  ['a syllable', 'क्षि'.repeat(40), 'क्षि'],
])('a word too wide for its line is cut beside %s, never within', (_, word, character) => {
  const lines = breakLines(word, 100, SETTING);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe(word);
  for (const line of lines) expect(line.split(character).join('')).toBe('');
  const parts = breakLongWords(`timeline\n  a : ${word}`).replace('timeline\n  a : ', '').split(' ');
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.join('')).toBe(word);
  for (const part of parts) expect(part.split(character).join('')).toBe('');
});

test('a mark at the beginning of a word stays', () => {
  const word = `\u0301${'w'.repeat(40)}`;
  expect(breakLines(word, 100, SETTING).join('')).toBe(word);
  expect(breakLongWords(`timeline\n  a : ${word}`).replaceAll(' ', '')).toBe(`timeline\na:${word}`);
});

test('escapes and tags are cut beside, too', () => {
  const word = '#9829;'.repeat(60);
  const parts = breakLongWords(`timeline\n  a : ${word}`).replace('timeline\n  a : ', '').split(' ');
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.join('')).toBe(word);
  for (const part of parts) expect(part.split('#9829;').join('')).toBe('');
});
