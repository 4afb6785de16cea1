import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { componentOf } from '../schema/components.ts';

/**
 * Marks where parts of the page first stand in a body: there are their anchors, which a second copy must not have.
 *
 * @returns the components by which they are placed.
 */
export function markPlacedParts(tree: Root): Set<string> {
  const placed = new Set<string>();
  visit(tree, 'component', (node) => {
    if (!componentOf(node.name, {})?.isOfIncident || placed.has(node.name)) return;
    placed.add(node.name);
    node.props['first'] = '';
  });
  return placed;
}
