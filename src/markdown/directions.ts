import type { Element, Nodes, Root } from 'hast';
import type { Direction } from '../domain/direction.ts';
import { directionIn } from '../domain/text-direction.ts';
import { textOf } from './text.ts';

/** Elements that have a direction of their own: where they begin, and on which side their marks stand. */
const BLOCKS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote table th td dl dt dd summary figcaption caption'.split(' '),
);

/** Gives each block of a text that runs the other way than what is around it the direction of its first letter. */
export function directBlocks(tree: Root, around: Direction): void {
  for (const child of tree.children) direct(child, around);
}

function direct(node: Nodes, around: Direction): void {
  if (!('children' in node) || (node.type === 'element' && node.tagName === 'pre')) return;
  let own = around;
  if (node.type === 'element' && node.properties['lang'] !== undefined) own = givenTo(node) ?? around;
  else if (node.type === 'element' && BLOCKS.has(node.tagName)) {
    own = directionIn(textOf(node)) ?? around;
    if (own !== around) node.properties['dir'] ??= own;
  }
  for (const child of node.children) direct(child, own);
}

function givenTo({ properties: { dir } }: Element): Direction | undefined {
  return dir === 'ltr' || dir === 'rtl' ? dir : undefined;
}
