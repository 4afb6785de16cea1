import { attributeOf, nameOf, numberOf, SVG } from '../dom/nodes.ts';
import { type Bounds, hasPoints, toBounds, transformBounds } from '../geometry/bounds.ts';
import { lengthOfPath, pointOnPath } from '../geometry/path-measures.ts';
import { Cascade } from '../style/cascade.ts';
import { boxOf, transformToRoot } from './bounding-box.ts';
import { sizeOfHtml } from './html-box.ts';
import { hasRowsAhead } from './rows-ahead.ts';
import { lengthOfText } from './text-runs.ts';

const DOCUMENT = 9;

/*
 * The questions that Mermaid asks a browser, answered for the element as it is now.
 */

/** Has no `left` and `top`: Mermaid tells the box of an SVG element from that of an HTML element by those. */
export function bBoxOf(element: Element): { x: number; y: number; width: number; height: number } {
  if (hasRowsAhead() || !isOnPage(element)) return { x: 0, y: 0, width: 0, height: 0 };
  const cascade = new Cascade(element);
  const box = cascade.textStyleOf(element).hidden ? undefined : boxOf(element, cascade);
  if (!box || !hasPoints(box)) return { x: 0, y: 0, width: 0, height: 0 };
  const { left, top, right, bottom } = box;
  // Browsers keep boxes in single precision, and so differ from what was added up in double.
  const [x, y, width, height] = [left, top, right - left, bottom - top].map(Math.fround);
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
}

export function clientRectOf(element: Element): DOMRect {
  const cascade = new Cascade(element);
  if (element.namespaceURI !== SVG) {
    const { width, height } = sizeOfHtml(element, cascade);
    return toRect(toBounds(0, 0, width, height));
  }
  const box = boxOf(element, cascade);
  return toRect(
    hasPoints(box) ? transformBounds(transformToRoot(element, cascade), box) : toBounds(0, 0, 0, 0),
  );
}

export function sizeOf(element: Element): { width: number; height: number } {
  return sizeOfHtml(element, new Cascade(element));
}

export function computedTextLengthOf(element: Element): number {
  return isOnPage(element) ? lengthOfText(element, new Cascade(element)) : 0;
}

export function totalLengthOf(element: Element): number {
  return lengthOfPath(pathOf(element));
}

export function pointAtLength(element: Element, distance: number): { x: number; y: number } {
  return pointOnPath(pathOf(element), distance);
}

export function computedStyleOf(element: Element): Record<string, unknown> {
  const { size, weight, anchor, hidden } = new Cascade(element).textStyleOf(element);
  const fontSize = `${size}px`;
  const fontWeight = String(weight);
  const display = hidden ? 'none' : 'inline';
  const properties: Readonly<Record<string, string>> = {
    'font-size': fontSize,
    'font-weight': fontWeight,
    'text-anchor': anchor,
    display,
  };
  return {
    fontSize,
    fontWeight,
    textAnchor: anchor,
    display,
    getPropertyValue: (name: string) =>
      properties[name] ?? (/^(?:padding|margin|border)/.test(name) ? '0px' : ''),
  };
}

/** What stands in no document has no layout; venn diagrams break their lines by such answers. */
export function isOnPage(element: Element): boolean {
  let node: Node = element;
  while (node.parentNode) node = node.parentNode;
  return node.nodeType === DOCUMENT;
}

function toRect({ left, top, right, bottom }: Bounds): DOMRect {
  const rect = { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
  return { ...rect, toJSON: () => rect };
}

function pathOf(element: Element): string {
  if (nameOf(element) !== 'line') return attributeOf(element, 'd') ?? '';
  const end = (name: string) => `${numberOf(element, `x${name}`)},${numberOf(element, `y${name}`)}`;
  return `M${end('1')}L${end('2')}`;
}
