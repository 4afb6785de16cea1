import { attributeOf, descendantsOf, nameOf, numberOf } from '../dom/nodes.ts';
import {
  addPoint,
  type Bounds,
  contains,
  emptyBounds,
  hasPoints,
  overlaps,
  type Point,
  transformBounds,
  transformPoint,
} from '../geometry/bounds.ts';
import { invert, type Matrix, multiply, translation } from '../geometry/matrix.ts';
import { distanceTo, isInside, outlineOf } from '../geometry/path-measures.ts';
import { boxOf, transformToRoot } from '../layout/bounding-box.ts';
import type { Cascade } from '../style/cascade.ts';
import { blend, type ThemedColour } from '../style/colour.ts';
import { inheritedPaint, isColour, opacityOf, type Paints } from './paint.ts';

/** What the pages are expected to be painted in, where a drawing has no ground of its own. */
const PAGE: ThemedColour = { light: { r: 255, g: 255, b: 255, a: 1 }, dark: { r: 22, g: 24, b: 29, a: 1 } };
/** What an area is filled with when nothing is declared. */
export const BLACK: ThemedColour = {
  light: { r: 0, g: 0, b: 0, a: 1 },
  dark: { r: 238, g: 238, b: 238, a: 1 },
};
/** Thinner lines are crossed by text, not lain under it. */
const THICK = 6;

/** An area, or a thick line, that text may lie on. */
export interface Ground {
  bounds: Bounds;
  colour: ThemedColour;
  opacity: number;
  /** Whether it covers a point, both in the coordinates of the drawing. */
  covers(point: Point): boolean;
}

/** The different stacks of grounds, each from the lowest to the highest, that some points have behind them. */
export function stacksBehind(points: readonly Point[], grounds: readonly Ground[]): Ground[][] {
  const near = groundsNear(points, grounds);
  const stacks: Ground[][] = [];
  for (const point of points) {
    const stack = near.filter((ground) => isAt(ground, point));
    if (!stacks.some((known) => isSameStack(known, stack))) stacks.push(stack);
  }
  return stacks;
}

function isSameStack(one: readonly Ground[], two: readonly Ground[]): boolean {
  return one.length === two.length && one.every((ground, index) => ground === two[index]);
}

/** What is seen of the page and the grounds over it. */
export function colourOf(stack: readonly Ground[]): ThemedColour {
  let { light, dark } = PAGE;
  for (const { colour, opacity } of stack) {
    light = blend(colour.light, light, opacity);
    dark = blend(colour.dark, dark, opacity);
  }
  return { light, dark };
}

/** Those of many grounds that may be at one of some points. */
export function groundsNear(points: readonly Point[], grounds: readonly Ground[]): Ground[] {
  const around = emptyBounds();
  for (const { x, y } of points) addPoint(around, x, y);
  return grounds.filter(({ bounds }) => overlaps(bounds, around));
}

/** Whether a point, in the coordinates of the drawing, lies on a ground. */
export function isAt({ bounds, covers }: Ground, point: Point): boolean {
  return contains(bounds, point) && covers(point);
}

export function isSame(one: ThemedColour, two: ThemedColour): boolean {
  const inLight = one.light.r === two.light.r && one.light.g === two.light.g && one.light.b === two.light.b;
  return inLight && one.dark.r === two.dark.r && one.dark.g === two.dark.g && one.dark.b === two.dark.b;
}

/** The grounds that a shape makes: its area, its line if it is thick, and the disc that it begins with. */
export function groundsOf(element: Element, svg: Element, cascade: Cascade, paints: Paints): Ground[] {
  if (inheritedPaint(element, 'visibility', paints) === 'hidden') return [];
  const matrix = transformToRoot(element, cascade);
  return [
    areaOf(element, matrix, cascade, paints),
    lineOf(element, matrix, svg, cascade, paints),
    startOf(element, matrix, svg, paints),
  ].filter((ground) => ground !== undefined);
}

function areaOf(element: Element, matrix: Matrix, cascade: Cascade, paints: Paints): Ground | undefined {
  const colour = inheritedPaint(element, 'fill', paints) ?? BLACK;
  const opacity = opacityOf(element, 'fill-opacity', paints);
  const box = boxOf(element, cascade);
  if (!isColour(colour) || colour.light.a * opacity === 0 || !hasPoints(box) || box.blank) return undefined;
  const back = invert(matrix);
  const isCovered = areaTest(element);
  const bounds = transformBounds(matrix, box);
  return { bounds, colour, opacity, covers: (point) => isCovered(transformPoint(back, point)) };
}

/** Tests points in the element's own coordinates; that they are within its box is known. */
function areaTest(element: Element): (point: Point) => boolean {
  switch (nameOf(element)) {
    case 'path':
    case 'polygon': {
      const outline = outlineOf(attributeOf(element, 'd') ?? `M${attributeOf(element, 'points') ?? ''}`);
      return (point) => isInside(outline, point);
    }
    case 'circle':
    case 'ellipse': {
      const [cx, cy, r] = [numberOf(element, 'cx'), numberOf(element, 'cy'), numberOf(element, 'r')];
      const [rx, ry] = [numberOf(element, 'rx') || r, numberOf(element, 'ry') || r];
      return ({ x, y }) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;
    }
    case 'line':
      return () => false;
    default:
      return () => true;
  }
}

/** What lines make that fill the box around them. */
export function fillingOf(element: Element, cascade: Cascade, paints: Paints): Ground[] {
  const colour = inheritedPaint(element, 'stroke', paints);
  if (!isColour(colour)) return [];
  const bounds = transformBounds(transformToRoot(element, cascade), boxOf(element, cascade));
  return [{ bounds, colour, opacity: opacityOf(element, 'stroke-opacity', paints), covers: () => true }];
}

function lineOf(
  element: Element,
  matrix: Matrix,
  svg: Element,
  cascade: Cascade,
  paints: Paints,
): Ground | undefined {
  const width = Number.parseFloat(String(inheritedPaint(element, 'stroke-width', paints) ?? 1));
  if (!(width >= THICK)) return undefined;
  const stroke = inheritedPaint(element, 'stroke', paints);
  const colour = typeof stroke === 'string' ? meanOfGradient(stroke, svg, paints) : stroke;
  const box = boxOf(element, cascade);
  if (!colour || !hasPoints(box)) return undefined;
  const outline = outlineOf(pathOf(element));
  const back = invert(matrix);
  const reach = width / 2;
  const wide = {
    left: box.left - reach,
    top: box.top - reach,
    right: box.right + reach,
    bottom: box.bottom + reach,
  };
  return {
    bounds: transformBounds(matrix, wide),
    colour,
    opacity: opacityOf(element, 'stroke-opacity', paints),
    covers: (point) => distanceTo(outline, transformPoint(back, point)) <= reach,
  };
}

/** The numbers of a sequence stand on discs that are the markers of its arrows. */
function startOf(element: Element, matrix: Matrix, svg: Element, paints: Paints): Ground | undefined {
  const reference = inheritedPaint(element, 'marker-start', paints);
  const marker = typeof reference === 'string' ? referred(reference, svg, paints) : undefined;
  const disc = marker?.querySelector('circle');
  if (!marker || !disc) return undefined;
  const colour = inheritedPaint(disc, 'fill', paints) ?? BLACK;
  if (!isColour(colour)) return undefined;
  const start = outlineOf(pathOf(element))[0]?.[0] ?? { x: 0, y: 0 };
  const scale = attributeOf(marker, 'markerUnits') === 'userSpaceOnUse' ? 1 : strokeWidthOf(element, paints);
  const offset = translation(
    start.x + scale * (numberOf(disc, 'cx') - numberOf(marker, 'refX')),
    start.y + scale * (numberOf(disc, 'cy') - numberOf(marker, 'refY')),
  );
  const centre = transformPoint(multiply(matrix, offset), { x: 0, y: 0 });
  const radius = scale * numberOf(disc, 'r');
  const bounds = { left: centre.x, top: centre.y, right: centre.x, bottom: centre.y };
  addPoint(bounds, centre.x - radius, centre.y - radius);
  addPoint(bounds, centre.x + radius, centre.y + radius);
  const covers = ({ x, y }: Point) => Math.hypot(x - centre.x, y - centre.y) <= radius;
  return { bounds, colour, opacity: opacityOf(disc, 'fill-opacity', paints), covers };
}

function strokeWidthOf(element: Element, paints: Paints): number {
  return Number.parseFloat(String(inheritedPaint(element, 'stroke-width', paints) ?? 1)) || 1;
}

/** The edge of a shape as a path. */
export function pathOf(element: Element): string {
  const at = (name: string) => numberOf(element, name);
  switch (nameOf(element)) {
    case 'path':
      return attributeOf(element, 'd') ?? '';
    case 'line':
      return `M${at('x1')},${at('y1')}L${at('x2')},${at('y2')}`;
    case 'rect':
      return `M${at('x')},${at('y')}h${at('width')}v${at('height')}h${-at('width')}z`;
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = [at('rx') || at('r'), at('ry') || at('r')];
      return `M${at('cx') - rx},${at('cy')}a${rx},${ry} 0 1 1 ${2 * rx},0a${rx},${ry} 0 1 1 ${-2 * rx},0`;
    }
    default:
      return `M${attributeOf(element, 'points') ?? ''}`;
  }
}

/** One colour for a gradient: the mean of its stops. */
function meanOfGradient(paint: string, svg: Element, paints: Paints): ThemedColour | undefined {
  const gradient = referred(paint, svg, paints);
  const colours = (gradient ? descendantsOf(gradient) : [])
    .map((stop) => paints.get(stop)?.get('stop-color'))
    .filter(isColour);
  const [first, ...others] = colours;
  return others.reduce<ThemedColour | undefined>(
    (mean, { light, dark }, index) =>
      mean && {
        light: blend({ ...light, a: 1 / (index + 2) }, mean.light),
        dark: blend({ ...dark, a: 1 / (index + 2) }, mean.dark),
      },
    first,
  );
}

/** The elements with an id, of each drawing whose paints these are. */
const named = new WeakMap<Paints, Map<string, Element>>();

/** The element that a paint such as `url(#id)` means. */
export function referred(paint: string, svg: Element, paints: Paints): Element | undefined {
  const [, id] = /url\(#([^)]+)\)/.exec(paint) ?? [];
  if (id === undefined) return undefined;
  const elements = named.get(paints) ?? elementsById(svg);
  named.set(paints, elements);
  return elements.get(id);
}

function elementsById(svg: Element): Map<string, Element> {
  const elements = new Map<string, Element>();
  for (const element of descendantsOf(svg)) {
    const id = attributeOf(element, 'id');
    if (id !== undefined && !elements.has(id)) elements.set(id, element);
  }
  return elements;
}
