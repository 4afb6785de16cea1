import { childNodesOf, descendantsOf, isText, nameOf } from '../dom/nodes.ts';
import { transformToRoot } from '../layout/bounding-box.ts';
import type { Cascade } from '../style/cascade.ts';
import { isDefinition } from './frame.ts';

/** The size from which letters can be read on a screen, in pixels. */
const READABLE = 12;
/** Smaller ones are a sign rather than a text, and do not decide how wide the whole drawing is. */
const SMALLEST = 8;
const WRITTEN = new Set(['text', 'tspan', 'textpath']);

/** How wide a drawing is shown at least, so that its smallest letters can be read; nothing for one without letters. */
export function readableWidthOf(svg: Element, cascade: Cascade, width: number): number {
  const smallest = lettersOf(svg, cascade);
  return Number.isFinite(smallest) ? Math.round((width * READABLE) / Math.max(smallest, SMALLEST)) : 0;
}

/** Whether text in an element is drawn. */
export function isWritten(element: Element): boolean {
  return WRITTEN.has(nameOf(element)) && !isDefinition(element);
}

/** The size of the smallest letters where the drawing has its own size. */
function lettersOf(svg: Element, cascade: Cascade): number {
  const sizes = descendantsOf(svg)
    .filter((element) => isWritten(element) && hasLetters(element))
    .map((element) => cascade.textStyleOf(element).size * scaleOf(element, cascade));
  return sizes.reduce((least, size) => (size > 0 ? Math.min(least, size) : least), Infinity);
}

function hasLetters(element: Element): boolean {
  return childNodesOf(element).some((node) => isText(node) && node.data.trim() !== '');
}

/** By how much an element's own coordinates are drawn larger. */
function scaleOf(element: Element, cascade: Cascade): number {
  const [a, b, c, d] = transformToRoot(element, cascade);
  return Math.sqrt(Math.abs(a * d - b * c));
}
