import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Words } from '../words/words.ts';
import { element, isElement } from './nodes.ts';
import { textOf } from './text.ts';
import { isTime } from './time-cells.ts';

/**
 * Tables scroll by themselves, by touch and by keys. Their columns are aligned without a style attribute, and times
 * stand on one line.
 */
export function wrapTables(tree: Root, words: Words): void {
  visit(tree, 'element', (node, index, parent) => {
    if (isElement(node, 'th', 'td')) nameCell(node);
    if (!isElement(node, 'table') || !parent || index === undefined || isWrapped(parent)) return;
    const box = { className: ['aw-scroll'], role: 'group', tabIndex: 0, ariaLabel: words.say('prose.table') };
    parent.children[index] = element('div', box, node);
  });
}

function nameCell(cell: Element): void {
  const { align, ...others } = cell.properties;
  const names = [
    ...(align ? [`aw-align-${String(align)}`] : []),
    ...(isTime(textOf(cell)) ? ['aw-time'] : []),
  ];
  if (names.length > 0) cell.properties = { ...others, className: names };
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
