import { expect, test } from 'vitest';
import { toOneLine } from '../../src/domain/characters.ts';
import { toPortableMarkdown } from '../../src/markdown/portable.ts';
import { textOf } from '../../src/markdown/text.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { CONTEXT } from '../support/compile.ts';

/** A search that begins anew at each space would take hours. */
const LONG = `a${' '.repeat(1_000_000)}b`;

test.each([
  { name: 'the words of a page', read: () => textOf({ type: 'text', value: LONG }) },
  { name: 'a title', read: () => toOneLine(LONG) },
  { name: 'Markdown for elsewhere', read: () => toPortableMarkdown(parseMarkdown(LONG, 'md'), CONTEXT) },
])('a million spaces cost $name no square', ({ read }) => {
  expect(read()).toBe(LONG);
});
