import type { Attributes, Tree } from '../../search/show/tree.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes and children; text only ever becomes text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  return furnish(document.createElement(tag), attributes, children);
}

/** Makes what a tree describes. */
export function toElement({ tag, attributes, children }: Tree): Element {
  const isDrawn = tag === 'svg' || tag === 'rect';
  const made = isDrawn ? document.createElementNS(SVG, tag) : document.createElement(tag);
  return furnish(
    made,
    attributes,
    children.map((child) => (typeof child === 'string' ? child : toElement(child))),
  );
}

function furnish<E extends Element>(made: E, attributes: Attributes, children: (Node | string)[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}
