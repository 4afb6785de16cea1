import { attributeOf, classesOf, descendantsOf, nameOf, parentOf } from '../dom/nodes.ts';
import { type Bounds, type Point, transformBounds, transformPoint } from '../geometry/bounds.ts';
import { lengthOfPath, pointOnPath } from '../geometry/path-measures.ts';
import { boxOf, transformToRoot } from '../layout/bounding-box.ts';
import type { Cascade } from '../style/cascade.ts';
import type { ThemedColour } from '../style/colour.ts';
import { isDefinition } from './frame.ts';
import {
  BLACK,
  colourOf,
  type Ground,
  groundsNear,
  groundsOf,
  isAt,
  isSame,
  pathOf,
  stacksBehind,
} from './grounds.ts';
import { inheritedPaint, isColour, opacityOf, type Paints, type PaintValue } from './paint.ts';

export const SHAPES: ReadonlySet<string> = new Set([
  'path',
  'polygon',
  'polyline',
  'circle',
  'ellipse',
  'line',
  'rect',
]);
/** Where along a line its ground is looked at. */
const SAMPLES = [0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97];
/** How far from a line its ground is looked at, and by how much further along its direction is known. */
const BESIDE = 0.75;
const STEP = 0.25;
/** How far the edge of an area, drawn by hand or not, may be from it. */
const NEAR = 4;

/** A shape that is a line alone, and no area with an edge. */
export interface Line {
  element: Element;
  /** The different colours that it is seen on. */
  behind: ThemedColour[];
  /** The area that it is the edge of, where that is a shape of its own. */
  area: Ground | undefined;
}

/** The lines of a drawing, with what is behind them where nothing is above. */
export function linesIn(svg: Element, cascade: Cascade, paints: Paints): Line[] {
  const grounds: Ground[] = [];
  const found: { element: Element; from: number; to: number }[] = [];
  const areas = new Map<Element, readonly Ground[]>();
  for (const element of descendantsOf(svg)) {
    if (!SHAPES.has(nameOf(element)) || isDefinition(element)) continue;
    const from = grounds.length;
    const own = groundsOf(element, svg, cascade, paints);
    grounds.push(...own);
    areas.set(element, own);
    if (isLine(element, paints)) found.push({ element, from, to: grounds.length });
  }
  return found.map(({ element, from, to }) => {
    const before = element.previousElementSibling;
    const around = transformBounds(transformToRoot(element, cascade), boxOf(element, cascade));
    const area = (before ? areas.get(before) : undefined)?.find(({ bounds }) => isNear(bounds, around));
    const under = grounds.slice(0, from).filter((ground) => ground !== area);
    return {
      element,
      area,
      behind: coloursAlong(element, widthOf(element, paints), cascade, under, grounds.slice(to)),
    };
  });
}

export function isSeen(paint: PaintValue | undefined): paint is ThemedColour {
  return isColour(paint) && paint.light.a > 0;
}

export function fillOf(element: Element, paints: Paints): PaintValue {
  const fill = inheritedPaint(element, 'fill', paints) ?? BLACK;
  return opacityOf(element, 'fill-opacity', paints) === 0 ? 'none' : fill;
}

/** An element and all that it is in. */
export function ancestry(element: Element): Element[] {
  const elements: Element[] = [];
  for (let around: Element | undefined = element; around; around = parentOf(around)) elements.push(around);
  return elements;
}

function isLine(element: Element, paints: Paints): boolean {
  if (inheritedPaint(element, 'visibility', paints) === 'hidden' || isFilling(element)) return false;
  const isDrawn = isSeen(inheritedPaint(element, 'stroke', paints)) && widthOf(element, paints) > 0;
  return isDrawn && (nameOf(element) === 'line' || !isSeen(fillOf(element, paints)));
}

function widthOf(element: Element, paints: Paints): number {
  return Number.parseFloat(String(inheritedPaint(element, 'stroke-width', paints) ?? 1));
}

/** Drawn by hand, an area is filled with lines: the first of its paths, before its edge. */
export function isFilling(element: Element): boolean {
  const box = parentOf(element);
  const isFirst = !element.previousElementSibling && nameOf(element) === 'path';
  if (!box || !isFirst) return false;
  const isByHand = ancestry(box).some((around) => attributeOf(around, 'data-look') === 'handDrawn');
  const next = element.nextElementSibling;
  const hasEdge = next !== null && nameOf(next) === 'path';
  return isByHand && (hasEdge || classesOf(box).includes('label-container'));
}

function coloursAlong(
  element: Element,
  width: number,
  cascade: Cascade,
  under: readonly Ground[],
  over: readonly Ground[],
): ThemedColour[] {
  const matrix = transformToRoot(element, cascade);
  const behind: ThemedColour[] = [];
  const points = pointsAlong(element, width).map((point) => transformPoint(matrix, point));
  const above = groundsNear(points, over.filter(isOpaque));
  const seen = points.filter((point) => !above.some((ground) => isAt(ground, point)));
  for (const stack of stacksBehind(seen, under)) {
    const colour = colourOf(stack);
    if (!behind.some((known) => isSame(known, colour))) behind.push(colour);
  }
  return behind;
}

/** Points on both sides of a line, just beyond its width: it may run along the edge of an area. */
function pointsAlong(element: Element, width: number): Point[] {
  const path = pathOf(element);
  const length = lengthOfPath(path);
  const reach = width / 2 + BESIDE;
  return SAMPLES.flatMap((share) => {
    const { x, y } = pointOnPath(path, share * length);
    const next = pointOnPath(path, share * length + STEP);
    const distance = Math.hypot(next.x - x, next.y - y) || 1;
    const [across, along] = [(reach * (next.y - y)) / distance, (reach * (next.x - x)) / distance];
    return [
      { x: x + across, y: y - along },
      { x: x - across, y: y + along },
    ];
  });
}

function isNear(one: Bounds, two: Bounds): boolean {
  return (['left', 'top', 'right', 'bottom'] as const).every(
    (side) => Math.abs(one[side] - two[side]) < NEAR,
  );
}

function isOpaque({ colour, opacity }: Ground): boolean {
  return colour.light.a * opacity > 0.9;
}
