/*
 * What the DOM's own interfaces make slow or awkward on linkedom. It keeps the attributes of an element, what is in
 * the element, and a mark for its end in one list, and walks that from its beginning for each question.
 */

export const SVG = 'http://www.w3.org/2000/svg';

const ELEMENT = 1;
const ATTRIBUTE = 2;
const TEXT = 3;

export function attributeOf(element: Element, name: string): string | undefined {
  for (let attribute = firstAttribute(element); attribute; attribute = attributeAfter(attribute)) {
    if (attribute.name === name) return attribute.value;
  }
  return undefined;
}

export function firstAttribute(element: Element): Attr | undefined {
  const next = after(element);
  return isAttribute(next) ? next : undefined;
}

export function attributeAfter(attribute: Attr): Attr | undefined {
  const next = after(attribute);
  return isAttribute(next) ? next : undefined;
}

/** The attributes of an element, as they are now. */
export function attributesOf(element: Element): Attr[] {
  const attributes: Attr[] = [];
  for (let attribute = firstAttribute(element); attribute; attribute = attributeAfter(attribute)) {
    attributes.push(attribute);
  }
  return attributes;
}

/** A number at the start of an attribute; 0 without. */
export function numberOf(element: Element, name: string): number {
  const number = Number.parseFloat(attributeOf(element, name) ?? '');
  return Number.isFinite(number) ? number : 0;
}

/** The element's name in lower case: parsing as HTML loses the case of SVG's names. */
export function nameOf(element: Element): string {
  return element.localName.toLowerCase();
}

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === ELEMENT;
}

export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === TEXT;
}

export function parentOf(element: Element): Element | undefined {
  return isElement(element.parentNode) ? element.parentNode : undefined;
}

/** What is in a node now; what is done to one of them doesn't matter to the others. */
export function childNodesOf(node: Node): ChildNode[] {
  const nodes: ChildNode[] = [];
  const end = endOf(node);
  let item = end && after(node);
  while (item && item !== end) {
    if (!isAttribute(item)) nodes.push(item as ChildNode);
    item = after(endOf(item) ?? item);
  }
  return nodes;
}

export function childrenOf(node: Node): Element[] {
  return childNodesOf(node).filter(isElement);
}

/** All elements that are below a node now, in the order of the document. */
export function descendantsOf(node: Node): Element[] {
  const elements: Element[] = [];
  const end = endOf(node);
  for (let item = after(node); item && item !== end; item = after(item)) {
    if (isElement(item)) elements.push(item);
  }
  return elements;
}

/** The first element below a node that passes. */
export function firstBelow(node: Node, passes: (element: Element) => boolean): Element | undefined {
  const end = endOf(node);
  for (let item = end && after(node); item && item !== end; item = after(item)) {
    if (isElement(item) && passes(item)) return item;
  }
  return undefined;
}

export function isWithin(element: Element, container: Element): boolean {
  for (let current: Element | undefined = element; current; current = parentOf(current)) {
    if (current === container) return true;
  }
  return false;
}

export function classesOf(element: Element): string[] {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).filter(Boolean);
}

/** The keys under which linkedom keeps its list; the same for all nodes. */
let links: { next: symbol; end: symbol } | undefined;

function linksOf(node: Node): { next: symbol; end: symbol } {
  const symbols = Object.getOwnPropertySymbols(node);
  const [next, end] = ['next', 'end'].map((name) => symbols.find(({ description }) => description === name));
  if (!next || !end) throw new Error('This version of linkedom keeps its nodes in another way');
  return { next, end };
}

function linked(node: Node, which: 'next' | 'end'): Node | null {
  links ??= linksOf(node);
  return (node as unknown as Record<symbol, Node | null>)[links[which]] ?? null;
}

/** What follows in the list: an attribute, what is in the node, or what comes after it. */
function after(node: Node): Node | null {
  return linked(node, 'next');
}

function endOf(node: Node): Node | null {
  return linked(node, 'end');
}

function isAttribute(node: Node | null): node is Attr {
  return node?.nodeType === ATTRIBUTE;
}
