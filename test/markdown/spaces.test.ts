import { expect, test } from 'vitest';
import { toOneLine } from '../../src/domain/characters.ts';
import { toPortableMarkdown } from '../../src/markdown/portable.ts';
import { textOf } from '../../src/markdown/text.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { CONTEXT } from '../support/compile.ts';

const LONG = `a${' '.repeat(100_000)}b`;

test.each([
  { name: 'the words of a page', read: () => textOf({ type: 'text', value: LONG }) },
  { name: 'a title', read: () => toOneLine(LONG) },
  { name: 'Markdown for elsewhere', read: () => toPortableMarkdown(parseMarkdown(LONG, 'md'), CONTEXT) },
])('a hundred thousand spaces cost $name no square', ({ read }) => {
  const start = performance.now();
  expect(read()).toBe(LONG);
  expect(performance.now() - start).toBeLessThan(2000);
});
