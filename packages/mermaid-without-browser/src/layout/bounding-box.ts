import { attributeOf, childrenOf, isWithin, nameOf, numberOf, parentOf, SVG } from '../dom/nodes.ts';
import {
  addBounds,
  addPoint,
  type Bounds,
  emptyBounds,
  hasPoints,
  toBounds,
  transformBounds,
} from '../geometry/bounds.ts';
import { IDENTITY, type Matrix, multiply, parseTransform, translation } from '../geometry/matrix.ts';
import { boundsOfPath } from '../geometry/path-measures.ts';
import { parseSingle } from '../geometry/single.ts';
import type { Cascade } from '../style/cascade.ts';
import { inkBounds } from '../text/ink.ts';
import { ascentOf, descentOf } from '../text/vertical.ts';
import { layOutText, type TextRun, textAround } from './text-runs.ts';
import { viewBoxOf } from './viewport.ts';

/** What an element covers in its own coordinates; `blank` things don't count in what is around them. */
export interface Box extends Bounds {
  blank?: boolean;
}

const UNDRAWN = new Set([
  'clippath',
  'defs',
  'desc',
  'filter',
  'lineargradient',
  'marker',
  'mask',
  'metadata',
  'pattern',
  'radialgradient',
  'script',
  'style',
  'symbol',
  'title',
]);

/** An element's box as `getBBox()` gives it: fills only, no strokes, markers or clips. */
export function boxOf(element: Element, cascade: Cascade): Box {
  switch (nameOf(element)) {
    case 'rect':
    case 'image':
    case 'foreignobject':
      return sized(
        numberOf(element, 'x'),
        numberOf(element, 'y'),
        numberOf(element, 'width'),
        numberOf(element, 'height'),
      );
    case 'circle':
      return centred(element, numberOf(element, 'r'), numberOf(element, 'r'));
    case 'ellipse':
      return centred(element, numberOf(element, 'rx'), numberOf(element, 'ry'));
    case 'line':
      return boundsOfPoints([
        numberOf(element, 'x1'),
        numberOf(element, 'y1'),
        numberOf(element, 'x2'),
        numberOf(element, 'y2'),
      ]);
    case 'polygon':
    case 'polyline':
      return boundsOfPoints(
        (attributeOf(element, 'points') ?? '')
          .trim()
          .split(/[\s,]+/)
          .map(parseSingle),
      );
    case 'path':
      return boundsOfPath(attributeOf(element, 'd') ?? '');
    case 'text':
    case 'tspan':
    case 'textpath':
      return boxOfText(element, cascade);
    case 'use':
      return boxOfUse(element, cascade);
    default:
      return boxOfContainer(element, cascade);
  }
}

/** How an element's own coordinates become those of its parent. */
function transformOf(element: Element, cascade: Cascade): Matrix | undefined {
  const own =
    parseTransform(attributeOf(element, 'transform')) ??
    parseTransform(cascade.styleOf(element).declared.get('transform'));
  const isInner = nameOf(element) === 'svg' && parentOf(element)?.namespaceURI === SVG;
  if (!isInner) return own;
  return multiply(own ?? IDENTITY, transformOfInnerSvg(element));
}

/** How an element's own coordinates become those of the outermost svg. */
export function transformToRoot(element: Element, cascade: Cascade): Matrix {
  let matrix = IDENTITY;
  for (let current: Element | undefined = element; current; current = parentOf(current)) {
    const own = transformOf(current, cascade);
    if (own) matrix = multiply(own, matrix);
  }
  return matrix;
}

function sized(x: number, y: number, width: number, height: number): Box {
  const bounds = toBounds(x, y, Math.max(width, 0), Math.max(height, 0));
  return width > 0 && height > 0 ? bounds : { ...bounds, blank: true };
}

function centred(element: Element, rx: number, ry: number): Box {
  return sized(numberOf(element, 'cx') - rx, numberOf(element, 'cy') - ry, 2 * rx, 2 * ry);
}

function boundsOfPoints(numbers: number[]): Bounds {
  const bounds = emptyBounds();
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [x = NaN, y = NaN] = [numbers[index], numbers[index + 1]];
    if (Number.isFinite(x) && Number.isFinite(y)) addPoint(bounds, x, y);
  }
  return bounds;
}

function boxOfText(element: Element, cascade: Cascade): Box {
  const bounds = emptyBounds();
  for (const run of layOutText(textAround(element), cascade)) {
    if (!run.text || !isWithin(run.element, element)) continue;
    addBounds(bounds, boundsOfRun(run));
  }
  // In Chromium a text of nothing but empty tspans counts as a point at the origin.
  const hollow = !hasPoints(bounds) && nameOf(element) === 'text' && childrenOf(element).length > 0;
  return hollow ? toBounds(0, 0, 0, 0) : bounds;
}

/** The line from its ascent to its descent, and what its strokes cover beyond. */
function boundsOfRun(run: TextRun): Bounds {
  const { text, x, y, shift, width, size, weight, italic, isCode, letterSpacing } = run;
  const baseline = y + shift;
  const bounds = {
    left: x,
    right: x + width,
    top: Math.fround(y + toLayoutUnits(shift - ascentOf(size))),
    bottom: Math.fround(y + toLayoutUnits(shift + descentOf(size))),
  };
  const ink = letterSpacing || isCode ? undefined : inkBounds(text, size, weight, italic);
  if (ink) {
    addPoint(bounds, x + ink.left, baseline + ink.top);
    addPoint(bounds, x + ink.right, baseline + ink.bottom);
  }
  return bounds;
}

/** Chromium rounds to 1/64 pixel, halves away from zero. */
function toLayoutUnits(length: number): number {
  return (Math.sign(length) * Math.round(Math.abs(length) * 64)) / 64;
}

function boxOfUse(element: Element, cascade: Cascade): Box {
  const href = attributeOf(element, 'href') ?? attributeOf(element, 'xlink:href') ?? '';
  const target = href.startsWith('#') ? element.ownerDocument.getElementById(href.slice(1)) : null;
  if (!target || isWithin(element, target)) return emptyBounds();
  const box = boxOf(target, cascade);
  const moved = translation(numberOf(element, 'x'), numberOf(element, 'y'));
  return hasPoints(box)
    ? transformBounds(multiply(moved, transformOf(target, cascade) ?? IDENTITY), box)
    : box;
}

function boxOfContainer(container: Element, cascade: Cascade): Box {
  const bounds: Box = emptyBounds();
  let hasText = false;
  for (const child of childrenOf(container)) {
    if (UNDRAWN.has(nameOf(child)) || cascade.textStyleOf(child).hidden) continue;
    const box = boxOf(child, cascade);
    if (!hasPoints(box) || box.blank) continue;
    const matrix = transformOf(child, cascade);
    addBounds(bounds, matrix ? transformBounds(matrix, box) : box);
    hasText ||= nameOf(child) === 'text';
  }
  // The point that an empty text amounts to counts in its parent but no further.
  if (bounds.left === bounds.right && bounds.top === bounds.bottom && !hasText) bounds.blank = true;
  return bounds;
}

/** An svg within an svg is placed by its x and y and scaled to fit its width and height. */
function transformOfInnerSvg(svg: Element): Matrix {
  const [x, y, width, height] = [
    numberOf(svg, 'x'),
    numberOf(svg, 'y'),
    numberOf(svg, 'width'),
    numberOf(svg, 'height'),
  ];
  const viewBox = viewBoxOf(svg);
  if (!viewBox || width <= 0 || height <= 0) return translation(x, y);
  const scale = Math.min(width / viewBox.width, height / viewBox.height);
  return multiply(translation(x, y), [
    scale,
    0,
    0,
    scale,
    (width - scale * viewBox.width) / 2 - scale * viewBox.x,
    (height - scale * viewBox.height) / 2 - scale * viewBox.y,
  ]);
}
