import type { Nodes, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** A tree as HTML, written in one way everywhere. */
export function printHtml(tree: Nodes | RootContent[]): string {
  return toHtml(tree, { characterReferences: { useNamedReferences: true } });
}
