import { compileSelector } from '../style/selector.ts';
import { descendantsOf } from './nodes.ts';

const KEPT = 5000;
const PLAIN_ID = /^#[\w-]+$/;
const compiled = new Map<string, (element: Element) => boolean>();

/**
 * linkedom reads a selector anew for each question, which would be most of the time that a drawing takes.
 * Here each is read once.
 */
export function installSelectors(document: Document, Element: typeof globalThis.Element): void {
  let prototype: object | null = Object.getPrototypeOf(document);
  while (prototype && !Object.hasOwn(prototype, 'querySelector'))
    prototype = Object.getPrototypeOf(prototype);
  if (prototype) Object.assign(prototype, { querySelector, querySelectorAll });
  Object.assign(Element.prototype, { matches });
}

function querySelector(this: ParentNode & Node, text: string): Element | null {
  for (const element of found(this, text)) return element;
  return null;
}

function querySelectorAll(this: ParentNode & Node, text: string): Element[] {
  return [...found(this, text)];
}

function matches(this: Element, text: string): boolean {
  return predicateOf(text)(this);
}

function* found(root: Node, text: string): Generator<Element> {
  const predicate = predicateOf(text);
  for (const element of descendantsOf(root)) if (predicate(element)) yield element;
}

function predicateOf(text: string): (element: Element) => boolean {
  const known = compiled.get(text);
  if (known) return known;
  const id = PLAIN_ID.test(text) ? text.slice(1) : undefined;
  const predicate = id === undefined ? compileSelector(text) : (element: Element) => element.id === id;
  if (compiled.size > KEPT) compiled.clear();
  compiled.set(text, predicate);
  return predicate;
}
