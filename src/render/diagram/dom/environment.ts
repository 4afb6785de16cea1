import { parseHTML } from 'linkedom';
import {
  bBoxOf,
  clientRectOf,
  computedStyleOf,
  computedTextLengthOf,
  pointAtLength,
  sizeOf,
  totalLengthOf,
} from '../layout/measures.ts';
import { parseColour } from '../style/colour.ts';
import { textWidth } from '../text/width.ts';
import { installClassNames } from './class-names.ts';
import { ConstructedSheet } from './constructed-sheet.ts';
import { createFrames, type Frames } from './frames.ts';
import { defineScriptedProperties, InlineStyle } from './inline-style.ts';
import { attributeOf, childNodesOf, nameOf, parentOf } from './nodes.ts';
import { installSelectors } from './selectors.ts';

/** The width of the page that Mermaid believes to draw on. */
const PAGE_WIDTH = 1000;
/** The size in which Cytoscape measures labels, to keep room for them. */
const SIZE_ON_CANVAS = 16;

/**
 * Puts a window and a document onto this thread's globals, as Mermaid expects to find them in a browser.
 * Everything that asks for a layout is answered by our measures.
 *
 * @param unread - the id of an element whose content is never read as text.
 */
export function installBrowser(unread: string): { document: Document; frames: Frames } {
  // Without a doctype: linkedom can't go on from one to the element after it.
  const window = parseHTML('<html lang="en"><head></head><body></body></html>');
  const { document, Element, HTMLElement, HTMLCanvasElement, SVGElement, Node } = window;
  const prototype = Element.prototype;
  // linkedom answers some of the questions with zeros, and asks for a package to paint with.
  for (const { prototype } of [HTMLElement, SVGElement, HTMLCanvasElement]) {
    for (const name of [
      'offsetWidth',
      'clientWidth',
      'clientHeight',
      'getBoundingClientRect',
      'getContext',
    ]) {
      Reflect.deleteProperty(prototype, name);
    }
  }
  defineMethods(prototype, {
    getBBox: bBoxOf,
    getBoundingClientRect: clientRectOf,
    getComputedTextLength: computedTextLengthOf,
    getTotalLength: totalLengthOf,
    getPointAtLength: pointAtLength,
    getContext: createCanvasContext,
  });
  defineGetters(prototype, {
    offsetWidth: () => PAGE_WIDTH,
    clientWidth: (element) => Math.ceil(sizeOf(element).width),
    clientHeight: (element) => Math.ceil(sizeOf(element).height),
    style: createStyles(),
    viewBox: (element) => ({ baseVal: toBaseValue(attributeOf(element, 'viewBox')) }),
  });
  defineScriptedProperties();
  withoutEvents(document.createElement('div'));
  installClassNames(SVGElement.prototype);
  // linkedom writes all names in capitals; in a browser, Mermaid finds the `path` elements of a shape by theirs.
  defineGetters(SVGElement.prototype, {
    tagName: (element) => element.localName,
    ownerSVGElement: svgAround,
  });
  parsesAsSvg(SVGElement.prototype, document);
  leavesUnwritten(HTMLElement.prototype, unread);
  installSelectors(document, Element);
  // A block diagram turns elements into JSON to compare them; browsers have nothing to tell either.
  defineMethods(Node.prototype, { toJSON: () => ({}) });
  const globals = {
    document,
    Element,
    HTMLElement,
    SVGElement,
    SVGGraphicsElement: SVGElement,
    Node,
    CSSStyleSheet: ConstructedSheet,
    CSS: { escape: escapeIdentifier, supports: isSupported },
    getComputedStyle: computedStyleOf,
    screen: { width: 1280, height: 720, availWidth: 1280, availHeight: 720 },
    Image: UnsupportedImage,
  };
  for (const [name, value] of Object.entries(globals)) define(globalThis, name, value);
  const frames = createFrames();
  define(globalThis, 'window', createWindow(globals, frames));
  return { document, frames };
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

/** ELK and Cytoscape look for the language's own objects and for timers on the window. */
function createWindow(globals: object, frames: Frames): object {
  const window = {
    ...globals,
    Array,
    Date,
    Error,
    JSON,
    Map,
    Math,
    Number,
    Object,
    Promise,
    Set,
    String,
    clearTimeout,
    performance,
    queueMicrotask,
    setTimeout,
    devicePixelRatio: 1,
    innerWidth: 1280,
    innerHeight: 900,
    scrollX: 0,
    scrollY: 0,
    location: new URL('http://localhost/'),
    navigator: { userAgent: 'node', platform: 'node', language: 'en' },
    addEventListener: () => {},
    removeEventListener: () => {},
    matchMedia: () => ({ matches: false, addEventListener: () => {}, addListener: () => {} }),
    requestAnimationFrame: frames.request,
    cancelAnimationFrame: frames.cancel,
  };
  return Object.assign(window, { window, self: window });
}

class UnsupportedImage {
  decode(): Promise<never> {
    return Promise.reject(new Error('Images inside of a diagram are not supported'));
  }
}

function createStyles(): (element: Element) => InlineStyle {
  const styles = new WeakMap<Element, InlineStyle>();
  return (element) => {
    const known = styles.get(element) ?? new InlineStyle(element);
    styles.set(element, known);
    return known;
  };
}

/** Cytoscape wants to paint; nothing it paints is looked at. */
function createCanvasContext(): object {
  return new Proxy<Record<string | symbol, unknown>>(
    { measureText: (text: string) => ({ width: textWidth(text, SIZE_ON_CANVAS) }) },
    { get: (target, name) => target[name] ?? (() => undefined) },
  );
}

function toBaseValue(viewBox = '0 0 0 0') {
  const [x, y, width, height] = viewBox.split(/[\s,]+/).map(Number);
  return { x, y, width, height };
}

/** Mermaid asks for colours only. */
function isSupported(property: string, value: string): boolean {
  return property === 'color' && (value === 'transparent' || parseColour(value) !== undefined);
}

function escapeIdentifier(text: string): string {
  return text.replace(/[^\w-]/g, '\\$&').replace(/^(\d)/, '\\3$1 ');
}

function defineMethods<T>(
  target: object,
  methods: Record<string, (self: T, ...rest: never[]) => unknown>,
): void {
  for (const [name, method] of Object.entries(methods)) {
    define(target, name, function (this: T, ...rest: never[]) {
      return method(this, ...rest);
    });
  }
}

function defineGetters(target: object, getters: Record<string, (element: Element) => unknown>): void {
  for (const [name, getter] of Object.entries(getters)) {
    Object.defineProperty(target, name, {
      configurable: true,
      get(this: Element) {
        return getter(this);
      },
      set: () => {},
    });
  }
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}
