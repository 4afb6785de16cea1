import type { parseHTML } from 'linkedom';
import { installClassNames } from './class-names.ts';
import { defineGetters, defineMethods } from './define.ts';
import { childNodesOf, isText, nameOf, parentOf } from './nodes.ts';
import { installSelectors } from './selectors.ts';

/**
 * Makes linkedom do as browsers do where Mermaid's drawings depend on it, and quickly what they ask for most.
 *
 * @param unread - the id of an element whose content is never read as text.
 */
export function mendLinkedom(
  { document, Element, HTMLElement, SVGElement }: ReturnType<typeof parseHTML>,
  unread: string,
): void {
  withoutEvents(document.createElement('div'));
  installSelectors(document, Element);
  installClassNames(SVGElement.prototype);
  // linkedom writes all names in capitals; in a browser, Mermaid finds the `path` elements of a shape by theirs.
  defineGetters(SVGElement.prototype, {
    tagName: (element) => element.localName,
    ownerSVGElement: svgAround,
  });
  parsesAsSvg(SVGElement.prototype, document);
  rewritesText(SVGElement.prototype);
  leavesUnwritten(HTMLElement.prototype, unread);
}

/** The svg that an element stands in; shadows are found by its id. */
function svgAround(element: Element): Element | null {
  let around = parentOf(element);
  while (around && nameOf(around) !== 'svg') around = parentOf(around);
  return around ?? null;
}

/** linkedom keeps a map of listeners for each node and each attribute, a tenth of a drawing's time; nobody listens. */
function withoutEvents(element: Element): void {
  let base: object = element.constructor;
  while (!Object.hasOwn(base, 'ELEMENT_NODE')) base = Object.getPrototypeOf(base);
  const prototype = Reflect.get(base, 'prototype');
  defineMethods(prototype, {
    addEventListener: () => {},
    removeEventListener: () => {},
    dispatchEvent: () => true,
  });
  // The constructor that `super()` leads to; the methods are inherited through the prototypes as before.
  Object.setPrototypeOf(base, class {});
}

/** linkedom takes what is put into an SVG element for HTML, unless it stands in an `<svg>` of its own. */
function parsesAsSvg(prototype: Element, document: Document): void {
  Object.defineProperty(prototype, 'innerHTML', {
    configurable: true,
    get(this: Element) {
      return childNodesOf(this).map(String).join('');
    },
    set(this: Element, markup: string) {
      const holder = document.createElement('div');
      holder.innerHTML = `<svg>${markup}</svg>`;
      this.replaceChildren(...(holder.firstElementChild?.childNodes ?? []));
    },
  });
}

/** linkedom makes a new text for each one that is set, which timelines do for each word of a line. */
function rewritesText(prototype: Element): void {
  const { get, set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(prototype), 'textContent') ?? {};
  Object.defineProperty(prototype, 'textContent', {
    configurable: true,
    ...(get && { get }),
    set(this: Element, text: unknown) {
      const only = this.firstChild;
      if (isText(only) && !only.nextSibling && typeof text === 'string' && text) only.data = text;
      else set?.call(this, text);
    },
  });
}

/** Mermaid ends by writing the drawing out, which is a tenth of its work; we take the elements. */
function leavesUnwritten(prototype: Element, unread: string): void {
  const { get, set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(prototype), 'innerHTML') ?? {};
  Object.defineProperty(prototype, 'innerHTML', {
    configurable: true,
    get(this: Element) {
      return this.id === unread ? '' : get?.call(this);
    },
    ...(set && { set }),
  });
}
