import { expect, test } from 'vitest';
import { directedPartsOf, hasFromRight } from '../../src/text/directions.ts';
import { advanceOf } from '../../src/text/width.ts';

test.each([
  ['plain words', ['plain words']],
  ['שלום', ['שלום']],
  ['ab שלום cd', ['ab ', 'שלום', ' cd']],
  ['שלום ab עולם', ['שלום', ' ab ', 'עולם']],
  ['שלום 503 עולם', [' עולם', '503', 'שלום ']],
  ['שלום (100%) עולם!', [') עולם', '100%', 'שלום (', '!']],
])('the parts of %s are ordered as they are seen', (line, parts) => {
  expect(directedPartsOf(line).map(({ text }) => text)).toEqual(parts);
});

test('parts end where they are told to', () => {
  expect(directedPartsOf('שלום עולם', new Set([4])).map(({ text }) => text)).toEqual([' עולם', 'שלום']);
});

test('only what is read from the right needs an order', () => {
  expect(hasFromRight('Zürich 中文 हिन्दी')).toBe(false);
  expect(hasFromRight('a ب')).toBe(true);
});

test('a bracket of a line that is read from the right is measured apart from the number in it', () => {
  const alone = ['(', '100%', ')'].reduce((sum, part) => sum + advanceOf(part, 16, 700), 0);
  const among = advanceOf('ש(100%)ש', 16, 700) - advanceOf('שש', 16, 700);
  expect(among).toBeCloseTo(alone, 5);
});
