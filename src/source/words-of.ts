import type { Nodes } from 'mdast';
import type { MdastNode } from 'satteri';

/** The words of a node and all that is in it. */
export function textOf(node: Nodes | MdastNode): string {
  if ('value' in node && typeof node.value === 'string') {
    return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
  }
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
