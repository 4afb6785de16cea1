import { compileSelector } from '../style/selector.ts';
import { attributeOf, descendantsOf, firstBelow } from './nodes.ts';

const KEPT = 5000;
const PLAIN_ID = /^#[\w-]+$/;
/** What only makes sense for the element that is asked. */
const SCOPED = ':scope';
const compiled = new Map<string, (element: Element) => boolean>();

/**
 * linkedom reads a selector anew for each question, which would be most of the time that a drawing takes.
 * Here each is read once.
 */
export function installSelectors(document: Document, Element: typeof globalThis.Element): void {
  let prototype: object | null = Object.getPrototypeOf(document);
  while (prototype && !Object.hasOwn(prototype, 'querySelector'))
    prototype = Object.getPrototypeOf(prototype);
  if (prototype) Object.assign(prototype, { querySelector, querySelectorAll, getElementById });
  const theirs = Element.prototype.querySelector;
  Object.assign(Element.prototype, {
    matches,
    querySelectorAll,
    querySelector(this: Element, text: string) {
      return (text.includes(SCOPED) ? theirs : querySelector).call(this, text);
    },
  });
}

function getElementById(this: Document, id: string): Element | null {
  return firstBelow(this, hasId(id)) ?? null;
}

function querySelector(this: ParentNode & Node, text: string): Element | null {
  return firstBelow(this, predicateOf(text)) ?? null;
}

function querySelectorAll(this: ParentNode & Node, text: string): Element[] {
  return descendantsOf(this).filter(predicateOf(text));
}

function matches(this: Element, text: string): boolean {
  return predicateOf(text)(this);
}

function predicateOf(text: string): (element: Element) => boolean {
  const known = compiled.get(text);
  if (known) return known;
  const predicate = PLAIN_ID.test(text) ? hasId(text.slice(1)) : compileSelector(text);
  if (compiled.size > KEPT) compiled.clear();
  compiled.set(text, predicate);
  return predicate;
}

function hasId(id: string): (element: Element) => boolean {
  return (element) => attributeOf(element, 'id') === id;
}
