import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Words } from '../words/words.ts';
import { element, isElement } from './nodes.ts';

/** Tables scroll by themselves, by touch and by keys, and their columns are aligned without a style attribute. */
export function wrapTables(tree: Root, words: Words): void {
  visit(tree, 'element', (node, index, parent) => {
    const { align, ...others } = node.properties;
    if (isElement(node, 'th', 'td') && align)
      node.properties = { ...others, className: [`aw-align-${String(align)}`] };
    if (!isElement(node, 'table') || !parent || index === undefined || isWrapped(parent)) return;
    const box = { className: ['aw-scroll'], role: 'group', tabIndex: 0, ariaLabel: words.say('prose.table') };
    parent.children[index] = element('div', box, node);
  });
}

function isWrapped(parent: Element | Root | { type: string }): boolean {
  return parent.type === 'element' && (parent as Element).properties['tabIndex'] === 0;
}

/** Ticked boxes are read out. */
export function readOutCheckboxes(tree: Root, words: Words): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!isElement(node, 'input') || !parent || index === undefined) return;
    const isDone = Boolean(node.properties['checked']);
    const properties = { role: 'img', ariaLabel: words.say(isDone ? 'prose.done' : 'prose.to-do') };
    parent.children[index] = element('span', properties, { type: 'text', value: isDone ? '☑' : '☐' });
  });
}
