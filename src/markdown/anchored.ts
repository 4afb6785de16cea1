import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { visit } from 'unist-util-visit';
import type { MarkdownFormat } from '../source/markdown.ts';
import { type Heading, nameHeadings } from './headings.ts';
import { markPlacedParts } from './placed.ts';
import { markFirstTerms, termIdOf } from './terms.ts';
import { type Surroundings, toHast } from './to-hast.ts';

/** A body as HTML in which everything that can be linked to has its id, and its headings in order. */
export function toAnchoredHast(
  tree: MarkdownRoot,
  format: MarkdownFormat,
  surroundings: Surroundings,
): { hast: Root; headings: Heading[]; ids: string[]; placed: Set<string> } {
  const hast = toHast(tree, format, surroundings);
  const terms = markFirstTerms(hast).map(termIdOf);
  const placed = markPlacedParts(hast);
  const headings = nameHeadings(hast, terms);
  const ids: string[] = [];
  visit(hast, 'element', ({ properties: { id } }) => {
    if (id !== undefined) ids.push(String(id));
  });
  return { hast, headings, ids, placed };
}
