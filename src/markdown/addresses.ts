import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { kindOfUrl } from '../domain/urls.ts';
import type { TextContext } from './context.ts';
import { isElement } from './nodes.ts';

/** Attributes that hold an address; pictures have theirs from elsewhere. */
const ADDRESSES = ['href', 'cite'] as const;

/**
 * Leads every address in a body to where it belongs. A link that a browser can't follow, or would run, loses its
 * address and keeps its words.
 */
export function leadAddresses(tree: Root, { toAddress }: TextContext): void {
  visit(tree, 'element', (node, index, parent) => {
    for (const name of ADDRESSES) {
      const address = node.properties[name];
      if (address === undefined) continue;
      if (kindOfUrl(String(address)) === 'safe') node.properties[name] = toAddress(String(address));
      else delete node.properties[name];
    }
    const isBare = isElement(node, 'a') && node.properties['href'] === undefined;
    if (!isBare || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return [SKIP, index];
  });
}
