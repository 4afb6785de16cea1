/*
 * What the DOM's own interfaces make slow or awkward on linkedom, where attributes and children are lists
 * that are walked anew each time.
 */

export const SVG = 'http://www.w3.org/2000/svg';

export function attributeOf(element: Element, name: string): string | undefined {
  return element.getAttributeNode(name)?.value;
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
  return node?.nodeType === 1;
}

export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === 3;
}

export function parentOf(element: Element): Element | undefined {
  return isElement(element.parentNode) ? element.parentNode : undefined;
}

export function* childNodesOf(node: Node): Generator<ChildNode> {
  for (let child = node.firstChild; child; ) {
    const next = child.nextSibling;
    yield child;
    child = next;
  }
}

export function* childrenOf(node: Node): Generator<Element> {
  for (const child of childNodesOf(node)) if (isElement(child)) yield child;
}

/** All elements below a node, in the order of the document. An element may be removed while it is visited. */
export function* descendantsOf(node: Node): Generator<Element> {
  for (const child of childrenOf(node)) {
    yield child;
    if (child.parentNode) yield* descendantsOf(child);
  }
}

/** The element itself and those around it, from the inside out. */
export function* ancestryOf(element: Element): Generator<Element> {
  for (let current: Element | undefined = element; current; current = parentOf(current)) yield current;
}

export function isWithin(element: Element, container: Element): boolean {
  for (const ancestor of ancestryOf(element)) if (ancestor === container) return true;
  return false;
}

export function classesOf(element: Element): string[] {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).filter(Boolean);
}
