import { ancestryOf, attributeOf, descendantsOf, nameOf, numberOf } from '../dom/nodes.ts';
import {
  type Bounds,
  contains,
  hasPoints,
  type Point,
  transformBounds,
  transformPoint,
} from '../geometry/bounds.ts';
import { invert, type Matrix } from '../geometry/matrix.ts';
import { isInside, outlineOf } from '../geometry/path-measures.ts';
import { boxOf, transformToRoot } from '../layout/bounding-box.ts';
import { layOutText, type TextRun } from '../layout/text-runs.ts';
import type { Cascade } from '../style/cascade.ts';
import { blend, type ThemedColour } from '../style/colour.ts';
import { ascentOf } from '../text/vertical.ts';
import { isDefinition } from './frame.ts';
import { isColour, type Paints } from './paint.ts';
import { readable } from './readable.ts';

/** What the pages are expected to be painted in, where a drawing has no ground of its own. */
const PAGE: ThemedColour = { light: { r: 255, g: 255, b: 255, a: 1 }, dark: { r: 22, g: 24, b: 29, a: 1 } };
const BLACK: ThemedColour = { light: { r: 0, g: 0, b: 0, a: 1 }, dark: { r: 230, g: 230, b: 230, a: 1 } };
const SHAPES = new Set(['path', 'polygon', 'circle', 'ellipse', 'rect']);

/** A filled shape that text may lie on. */
interface Ground {
  element: Element;
  bounds: Bounds;
  matrix: Matrix;
  colour: ThemedColour;
  opacity: number;
}

/** Changes the colour of text that can't be read where it stands, for each scheme on its own. */
export function ensureContrast(svg: Element, cascade: Cascade, paints: Paints): void {
  const grounds: Ground[] = [];
  const needed = new Map<Element, { colour: ThemedColour; opacity: number; grounds: ThemedColour[] }>();
  for (const element of descendantsOf(svg)) {
    if (isDefinition(element)) continue;
    const name = nameOf(element);
    if (SHAPES.has(name)) {
      const ground = groundOf(element, cascade, paints);
      if (ground) grounds.push(ground);
    } else if (name === 'text') {
      const matrix = transformToRoot(element, cascade);
      for (const run of layOutText(element, cascade)) {
        const colour = inherited(run.element, 'fill', paints) ?? BLACK;
        if (!isColour(colour) || !run.text.trim()) continue;
        const known = needed.get(run.element) ?? {
          colour,
          opacity: opacityOf(run.element, paints),
          grounds: [],
        };
        for (const point of pointsOf(run))
          known.grounds.push(groundAt(transformPoint(matrix, point), grounds));
        needed.set(run.element, known);
      }
    }
  }
  for (const [element, { colour, opacity, grounds }] of needed) {
    const light = readable(
      colour.light,
      opacity,
      grounds.map((ground) => ground.light),
    );
    const dark = readable(
      colour.dark,
      opacity,
      grounds.map((ground) => ground.dark),
    );
    if (light !== colour.light || dark !== colour.dark) paints.get(element)?.set('fill', { light, dark });
  }
}

function groundOf(element: Element, cascade: Cascade, paints: Paints): Ground | undefined {
  const colour = inherited(element, 'fill', paints) ?? BLACK;
  const opacity = opacityOf(element, paints);
  if (
    !isColour(colour) ||
    colour.light.a * opacity === 0 ||
    inherited(element, 'visibility', paints) === 'hidden'
  )
    return undefined;
  const box = boxOf(element, cascade);
  if (!hasPoints(box) || box.blank) return undefined;
  const matrix = transformToRoot(element, cascade);
  return { element, bounds: transformBounds(matrix, box), matrix, colour, opacity };
}

/** What is behind a point: the page, and the shapes over it from the lowest to the highest. */
function groundAt(point: Point, grounds: readonly Ground[]): ThemedColour {
  let { light, dark } = PAGE;
  for (const ground of grounds) {
    if (!contains(ground.bounds, point) || !isCovered(ground, point)) continue;
    light = blend(ground.colour.light, light, ground.opacity);
    dark = blend(ground.colour.dark, dark, ground.opacity);
  }
  return { light, dark };
}

function isCovered({ element, matrix }: Ground, point: Point): boolean {
  const { x, y } = transformPoint(invert(matrix), point);
  switch (nameOf(element)) {
    case 'path':
      return isInside(outlineOf(attributeOf(element, 'd') ?? ''), { x, y });
    case 'polygon': {
      const d = `M${attributeOf(element, 'points') ?? ''}`;
      return isInside(outlineOf(d), { x, y });
    }
    case 'circle':
      return Math.hypot(x - numberOf(element, 'cx'), y - numberOf(element, 'cy')) <= numberOf(element, 'r');
    case 'ellipse': {
      const [dx, dy] = [x - numberOf(element, 'cx'), y - numberOf(element, 'cy')];
      return (dx / numberOf(element, 'rx')) ** 2 + (dy / numberOf(element, 'ry')) ** 2 <= 1;
    }
    default:
      return true;
  }
}

/** Where a run is held against its ground: near its ends and in its middle, at half the height of its letters. */
function pointsOf(run: TextRun): Point[] {
  const y = run.y + run.shift - ascentOf(run.size) / 3;
  return [0.02, 0.25, 0.5, 0.75, 0.98].map((share) => ({ x: run.x + share * run.width, y }));
}

function inherited(element: Element, property: string, paints: Paints) {
  for (const ancestor of ancestryOf(element)) {
    const value = paints.get(ancestor)?.get(property);
    if (value !== undefined && value !== 'inherit') return value;
  }
  return undefined;
}

function opacityOf(element: Element, paints: Paints): number {
  const fill = Number(inherited(element, 'fill-opacity', paints) ?? 1);
  let opacity = Number.isFinite(fill) ? fill : 1;
  for (const ancestor of ancestryOf(element)) {
    const own = Number(paints.get(ancestor)?.get('opacity') ?? 1);
    if (Number.isFinite(own)) opacity *= own;
  }
  return opacity;
}
