import type { Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { isElement } from './nodes.ts';

/** The id of the explanation of a term on a page. */
export function termIdOf(name: string): string {
  return `term-${name.replaceAll(/\s+/g, '-')}`;
}

/**
 * Marks the first `<Term>` of each name in a body: that one explains itself, the others are words.
 * In headings and links a term can't be pressed, so it isn't explained there.
 *
 * @returns the names that are explained.
 */
export function markFirstTerms(tree: Root): string[] {
  const seen = new Set<string>();
  visitParents(tree, 'component', (node, ancestors) => {
    const name = node.name === 'Term' ? node.props['name'] : undefined;
    if (name === undefined || seen.has(name)) return;
    if (ancestors.some((around) => around.type !== 'root' && isElement(around as never, ...PRESSED))) return;
    seen.add(name);
    node.props['first'] = '';
  });
  return [...seen];
}

const PRESSED = ['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
