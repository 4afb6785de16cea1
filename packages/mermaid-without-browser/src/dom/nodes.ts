/*
 * What the DOM's own interfaces make slow or awkward on linkedom. It keeps the attributes of an element, what is in
 * the element, and a mark for its end in one list, and walks that from its beginning for each question.
 */

import { parseHTML } from 'linkedom';

export const SVG = 'http://www.w3.org/2000/svg';

const ELEMENT = 1;
const ATTRIBUTE = 2;
const TEXT = 3;

const KEYS = keysOf(parseHTML('<p id="a"></p>').document.firstElementChild);
/** The keys under which linkedom keeps its list; the same for all nodes. */
const NEXT = keyNamed('next');
const PREVIOUS = keyNamed('prev');
const END = keyNamed('end');
/** The key of an attribute's value. */
const VALUE = keyNamed('value');

interface Linked {
  [key: symbol]: unknown;
}

function keysOf(element: Element | null): symbol[] {
  return [element, element?.attributes[0]].flatMap((node) => Object.getOwnPropertySymbols(node ?? {}));
}

function keyNamed(name: string): symbol {
  const key = KEYS.find(({ description }) => description === name);
  if (!key) throw new Error('This version of linkedom keeps its nodes in another way');
  return key;
}

export function attributeOf(element: Element, name: string): string | undefined {
  return attributeNamed(element, name)?.value;
}

/** Sets an attribute as linkedom does; nobody who might watch is told of a new one. */
export function writeAttribute(element: Element, name: string, value: string): void {
  const attribute = attributeNamed(element, name);
  if (attribute) attribute.value = value;
  else addAttribute(element, element.ownerDocument.createAttribute(name), value);
}

function attributeNamed(element: Element, name: string): Attr | undefined {
  let attribute = firstAttribute(element);
  while (attribute && attribute.name !== name) attribute = attributeAfter(attribute);
  return attribute;
}

/** Puts it first, as linkedom does. */
function addAttribute(element: Element, attribute: Attr, value: string): void {
  const next = after(element);
  (attribute as { ownerElement: Element | null }).ownerElement = element;
  link(element, attribute);
  if (next) link(attribute, next);
  (attribute as unknown as Linked)[VALUE] = value;
}

function link(before: Node, node: Node): void {
  (before as unknown as Linked)[NEXT] = node;
  (node as unknown as Linked)[PREVIOUS] = before;
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

/** What follows in the list: an attribute, what is in the node, or what comes after it. */
function after(node: Node): Node | null {
  return ((node as unknown as Linked)[NEXT] as Node | null) ?? null;
}

function endOf(node: Node): Node | null {
  return ((node as unknown as Linked)[END] as Node | null) ?? null;
}

function isAttribute(node: Node | null): node is Attr {
  return node?.nodeType === ATTRIBUTE;
}
