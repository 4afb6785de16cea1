import type { Heading, PhrasingContent, Root } from 'mdast';
import { slugOf } from '../domain/address.ts';
import { parseLine } from './markdown.ts';
import { textOf } from './words-of.ts';

/**
 * A body without its first heading where that says again what the title in the data says, which stands above it on the
 * page. Capitals, punctuation and marks make no difference. A heading that links somewhere or shows a picture says
 * more than its words, and stays.
 */
export function withoutTitle(tree: Root, data: unknown): Root {
  const heading = tree.children.find((node): node is Heading => node.type === 'heading');
  const title = titleIn(data);
  if (!heading || title === undefined || !heading.children.every(isOfWords)) return tree;
  const words = slugOf(textOf(heading));
  if (words === '' || words !== slugOf(textOf(parseLine(title)))) return tree;
  return { ...tree, children: tree.children.filter((node) => node !== heading) };
}

function titleIn(data: unknown): string | undefined {
  const title = typeof data === 'object' && data !== null && 'title' in data ? data.title : undefined;
  return typeof title === 'string' ? title : undefined;
}

const WORDS: ReadonlySet<string> = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'break']);

function isOfWords(node: PhrasingContent): boolean {
  return WORDS.has(node.type) && (!('children' in node) || node.children.every(isOfWords));
}
