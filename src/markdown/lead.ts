import type { Nodes, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { isElement } from './nodes.ts';
import { textOf } from './text.ts';

/** The words of a body's first paragraph that has some besides pictures, on one line; empty when it has none. */
export function leadOf(tree: Root): string {
  let lead = '';
  visit(tree, 'element', (node) => {
    if (!isElement(node, 'p')) return undefined;
    const words = node.children
      .filter((child) => !isElement(child, 'img'))
      .map(textOf as (node: Nodes) => string);
    lead = words.join('').replaceAll(/\s+/g, ' ').trim();
    return lead === '' ? undefined : EXIT;
  });
  return lead;
}
