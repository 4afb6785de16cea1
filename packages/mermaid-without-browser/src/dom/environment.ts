import { parseHTML } from 'linkedom';
import { widthOfLine } from '../labels/width-of-line.ts';
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
import { ConstructedSheet } from './constructed-sheet.ts';
import { define, defineGetters, defineMethods } from './define.ts';
import { createFrames, type Frames } from './frames.ts';
import { defineScriptedProperties, InlineStyle } from './inline-style.ts';
import { mendLinkedom } from './mend-linkedom.ts';
import { attributeOf } from './nodes.ts';

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
    // Not asked of a browser, but by what stands in for Mermaid's own measuring.
    lengthOfWords: widthOfLine,
  });
  defineGetters(prototype, {
    offsetWidth: () => PAGE_WIDTH,
    clientWidth: (element) => Math.ceil(sizeOf(element).width),
    clientHeight: (element) => Math.ceil(sizeOf(element).height),
    style: createStyles(),
    viewBox: (element) => ({ baseVal: toBaseValue(attributeOf(element, 'viewBox')) }),
  });
  // KaTeX warns of documents without a doctype.
  define(document, 'compatMode', 'CSS1Compat');
  defineScriptedProperties();
  mendLinkedom(window, unread);
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
