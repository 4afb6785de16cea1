import { descendantsOf, nameOf, parentOf, SVG } from '../dom/nodes.ts';
import { addBounds, type Bounds, hasPoints, transformBounds } from '../geometry/bounds.ts';
import { boxOf, transformToRoot } from '../layout/bounding-box.ts';
import { type ViewBox, viewBoxOf } from '../layout/viewport.ts';
import type { Cascade } from '../style/cascade.ts';

const SHAPES = new Set(['path', 'line', 'polyline', 'polygon', 'circle', 'ellipse', 'rect', 'text', 'use']);
/** How far beyond its frame a text may reach before it matters. */
const TOLERANCE = 1;
const MARGIN = 8;

/** The part of the plane that the drawing shows: Mermaid's, and more where text would be cut off. */
export function frameOf(svg: Element, cascade: Cascade): ViewBox {
  const own = viewBoxOf(svg) ?? sizeOf(svg, cascade);
  const frame: Bounds = { left: own.x, top: own.y, right: own.x + own.width, bottom: own.y + own.height };
  for (const element of descendantsOf(svg)) {
    if (nameOf(element) !== 'text' || isDefinition(element)) continue;
    const box = boxOf(element, cascade);
    if (!hasPoints(box) || box.left === box.right) continue;
    const text = transformBounds(transformToRoot(element, cascade), box);
    const reaches =
      Math.max(
        frame.left - text.left,
        text.right - frame.right,
        frame.top - text.top,
        text.bottom - frame.bottom,
      ) > TOLERANCE;
    if (reaches) addBounds(frame, text);
  }
  return { x: frame.left, y: frame.top, width: frame.right - frame.left, height: frame.bottom - frame.top };
}

/** Whether there is nothing to be seen in it. */
export function isEmptyDrawing(svg: Element): boolean {
  for (const element of descendantsOf(svg))
    if (SHAPES.has(nameOf(element)) && !isDefinition(element)) return false;
  return true;
}

function sizeOf(svg: Element, cascade: Cascade): ViewBox {
  const box = boxOf(svg, cascade);
  if (!hasPoints(box)) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN };
  return {
    x: box.left - MARGIN,
    y: box.top - MARGIN,
    width: box.right - box.left + 2 * MARGIN,
    height: box.bottom - box.top + 2 * MARGIN,
  };
}

const DEFINITIONS = new Set(['defs', 'marker', 'clippath', 'mask', 'pattern', 'symbol']);

export function isDefinition(element: Element): boolean {
  for (let around = parentOf(element); around?.namespaceURI === SVG; around = parentOf(around)) {
    if (DEFINITIONS.has(nameOf(around))) return true;
  }
  return false;
}
