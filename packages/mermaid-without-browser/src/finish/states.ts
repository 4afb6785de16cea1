import { attributeOf, childrenOf, classesOf, descendantsOf, nameOf } from '../dom/nodes.ts';

const PLACE = /^translate\(\s*[^\s,]+[\s,]+([^\s,)]+)\s*\)$/;

/**
 * Sets the words of state diagrams as browsers show them as HTML, which Mermaid 12.3 does otherwise in SVG: the lines of
 * states and of notes begin at the left, of a box that is wider than they are, too, and the lines of transitions run
 * through their words.
 */
export function setStates(svg: Element): void {
  for (const element of descendantsOf(svg)) {
    if (hasClass(element, 'node')) centreLabel(element);
    if (hasClass(element, 'edgeLabel')) {
      for (const part of descendantsOf(element))
        if (hasClass(part, 'background')) addStyle(part, 'opacity:1');
    }
  }
}

function centreLabel(node: Element): void {
  const parts = childrenOf(node);
  const label = parts.find((part) => hasClass(part, 'label'));
  const [, y] = PLACE.exec((label && attributeOf(label, 'transform')) ?? '') ?? [];
  // States with a description are laid out in two parts.
  if (!label || y === undefined || !parts.some((part) => hasClass(part, 'label-container'))) return;
  label.setAttribute('transform', `translate(0, ${y})`);
  for (const part of descendantsOf(label)) if (nameOf(part) === 'text') addStyle(part, 'text-anchor:middle');
}

function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name);
}

function addStyle(element: Element, declaration: string): void {
  element.setAttribute('style', [attributeOf(element, 'style'), declaration].filter(Boolean).join(';'));
}
