import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { visit } from 'unist-util-visit';
import type { MarkdownFormat } from '../source/markdown.ts';
import type { Words } from '../words/words.ts';
import { type Heading, nameHeadings } from './headings.ts';
import { markPlacedParts } from './placed.ts';
import { markFirstTerms, termIdOf } from './terms.ts';
import { toHast } from './to-hast.ts';

/**
 * A body as HTML in which everything that can be linked to has its id, and its headings in order.
 *
 * @param words - where it is to be shown.
 */
export function toAnchoredHast(
  tree: MarkdownRoot,
  format: MarkdownFormat,
  words?: Words,
): { hast: Root; headings: Heading[]; ids: string[]; placed: Set<string> } {
  const hast = toHast(tree, format, words);
  const terms = markFirstTerms(hast).map(termIdOf);
  const placed = markPlacedParts(hast);
  const headings = nameHeadings(hast, terms);
  const ids: string[] = [];
  visit(hast, 'element', ({ properties: { id } }) => {
    if (id !== undefined) ids.push(String(id));
  });
  return { hast, headings, ids, placed };
}
