import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { expect, test } from 'vitest';
import { BODIES, type Fragment } from '../../bench/check/fragments.ts';
import { ExcessError, LIMITS } from '../../src/source/limits.ts';
import { type MarkdownFormat, parseMarkdown } from '../../src/source/markdown.ts';

/** What the parser says of text that is no MDX begins with its place: `3:1: Unexpected character …`. */
const OF_THE_PARSER = /^\d+:\d+/;

/** Much of a few fragments, each as a block of its own or right behind the one before. */
const texts = fc
  .array(
    fc.record({
      fragment: fc.constantFrom(...BODIES),
      times: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3000 })),
      gap: fc.constantFrom('\n\n', '\n', ' ', ''),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((repeated) => repeated.map(({ fragment, times, gap }) => textOf(fragment, times) + gap).join(''));

const formats = fc.constantFrom<MarkdownFormat>('md', 'mdx');

function textOf({ before = '', unit, after = '' }: Fragment, times: number): string {
  return before + unit.repeat(times) + after;
}

/** How many nodes there are, and how deep the deepest is. */
function sizeOf(tree: Root): { parts: number; depth: number } {
  let level: Nodes[] = [tree];
  let [parts, depth] = [0, 0];
  while (level.length > 0) {
    parts += level.length;
    depth++;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return { parts, depth };
}

function parsed(text: string, format: MarkdownFormat): Root | Error {
  try {
    return parseMarkdown(text, format);
  } catch (error) {
    return error as Error;
  }
}

test('whatever is repeated is a tree within the limits, a mistake with its place, or too much', () => {
  fc.assert(
    fc.property(texts, formats, (text, format) => {
      const tree = parsed(text, format);
      if (tree instanceof ExcessError) {
        expect(tree.excess.found).toBeGreaterThan(LIMITS[tree.excess.what]);
        expect(tree.excess.offset).toBeLessThanOrEqual(text.length);
      } else if (tree instanceof Error) {
        expect(format).toBe('mdx');
        expect(tree.message).toMatch(OF_THE_PARSER);
      } else {
        const { parts, depth } = sizeOf(tree);
        expect(parts).toBeLessThanOrEqual(LIMITS.parts);
        expect(depth).toBeLessThanOrEqual(LIMITS.depth);
      }
    }),
    { seed: 12, numRuns: 300 },
  );
});
