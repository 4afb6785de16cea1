import { addPoint, type Bounds, emptyBounds, hasPoints, type Point } from './bounds.ts';
import type { Curve } from './curve.ts';
import { parsePath } from './path.ts';

/** Straight pieces that a curve is cut into where only its length or its inside matters. */
const PIECES = 24;
const KEPT = 5000;
const boundsOfPaths = new Map<string, Bounds>();
const stepsOfPaths = new Map<string, readonly Step[]>();
const outlines = new Map<string, readonly (readonly Point[])[]>();

/** From one point of an outline to the next. */
interface Step {
  from: Point;
  to: Point;
  distance: number;
}

/** What a path covers, without its stroke. The same paths are drawn again and again, so they are kept. */
export function boundsOfPath(d: string): Bounds {
  const kept = boundsOfPaths.get(d);
  if (kept) return kept;
  if (boundsOfPaths.size > KEPT) boundsOfPaths.clear();
  const bounds = measure(d);
  boundsOfPaths.set(d, bounds);
  return bounds;
}

function measure(d: string): Bounds {
  const bounds = emptyBounds();
  const segments = parsePath(d);
  for (const segment of segments) {
    if (segment.kind === 'move') continue;
    addPoint(bounds, segment.x0, segment.y0);
    addPoint(bounds, segment.x, segment.y);
    if (segment.kind === 'curve') addExtremes(bounds, segment);
  }
  const [first] = segments;
  if (first && !hasPoints(bounds)) addPoint(bounds, first.x, first.y);
  return bounds;
}

function addExtremes(bounds: Bounds, { x0, y0, x1, y1, x2, y2, x, y }: Curve): void {
  for (const t of extremesOf(x0, x1, x2, x))
    addPoint(bounds, Math.fround(bezier(t, x0, x1, x2, x)), bounds.top);
  for (const t of extremesOf(y0, y1, y2, y))
    addPoint(bounds, bounds.left, Math.fround(bezier(t, y0, y1, y2, y)));
}

/** Where a cubic curve turns back in one coordinate: the roots of its derivative between its ends. */
function extremesOf(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = -p0 + 3 * p1 - 3 * p2 + p3;
  const b = 2 * (p0 - 2 * p1 + p2);
  const c = p1 - p0;
  const inside = (t: number) => t > 0 && t < 1;
  if (Math.abs(a) < 1e-12) return Math.abs(b) > 1e-12 ? [-c / b].filter(inside) : [];
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  const root = Math.sqrt(discriminant);
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)].filter(inside);
}

function bezier(t: number, p0: number, p1: number, p2: number, p3: number): number {
  const u = 1 - t;
  return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
}

/** The path as straight lines, one list of points for each of its parts. Kept like the bounds. */
export function outlineOf(d: string): readonly (readonly Point[])[] {
  const kept = outlines.get(d);
  if (kept) return kept;
  if (outlines.size > KEPT) outlines.clear();
  const outline = flatten(d);
  outlines.set(d, outline);
  return outline;
}

function flatten(d: string): Point[][] {
  const parts: Point[][] = [];
  for (const segment of parsePath(d)) {
    const { x, y } = segment;
    if (segment.kind === 'move' || !parts.length) parts.push([]);
    const points = parts.at(-1) ?? [];
    if (segment.kind === 'curve') {
      const { x0, y0, x1, y1, x2, y2 } = segment;
      for (let piece = 1; piece < PIECES; piece++) {
        const t = piece / PIECES;
        points.push({ x: bezier(t, x0, x1, x2, x), y: bezier(t, y0, y1, y2, y) });
      }
    }
    points.push({ x, y });
  }
  return parts;
}

export function lengthOfPath(d: string): number {
  let length = 0;
  for (const { distance } of stepsOf(d)) length += distance;
  return length;
}

/** The point at a distance along the path; its end when the path is shorter. */
export function pointOnPath(d: string, distance: number): Point {
  let left = distance;
  let end: Point | undefined;
  for (const step of stepsOf(d)) {
    if (step.distance >= left) {
      const share = step.distance ? left / step.distance : 0;
      return {
        x: step.from.x + share * (step.to.x - step.from.x),
        y: step.from.y + share * (step.to.y - step.from.y),
      };
    }
    left -= step.distance;
    end = step.to;
  }
  return end ?? outlineOf(d)[0]?.[0] ?? { x: 0, y: 0 };
}

function stepsOf(d: string): readonly Step[] {
  const kept = stepsOfPaths.get(d);
  if (kept) return kept;
  if (stepsOfPaths.size > KEPT) stepsOfPaths.clear();
  const steps: Step[] = [];
  for (const points of outlineOf(d)) {
    let from = points[0];
    for (const to of points.slice(1)) {
      if (from) steps.push({ from, to, distance: Math.hypot(to.x - from.x, to.y - from.y) });
      from = to;
    }
  }
  stepsOfPaths.set(d, steps);
  return steps;
}

/** Whether a point lies inside of a shape of straight lines, by the non-zero rule. */
export function isInside(parts: readonly (readonly Point[])[], { x, y }: Point): boolean {
  let windings = 0;
  for (const points of parts) {
    let from = points.at(-1);
    for (const to of points) {
      if (from && from.y <= y !== to.y <= y) {
        const crossing = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
        if (crossing > x) windings += to.y > from.y ? 1 : -1;
      }
      from = to;
    }
  }
  return windings !== 0;
}

/** How far a point is from the nearest of the lines. */
export function distanceTo(parts: readonly (readonly Point[])[], { x, y }: Point): number {
  let nearest = Infinity;
  for (const points of parts) {
    let from = points[0];
    for (const to of points) {
      if (!from) continue;
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const square = dx * dx + dy * dy;
      const share = square ? Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / square)) : 0;
      nearest = Math.min(nearest, Math.hypot(x - from.x - share * dx, y - from.y - share * dy));
      from = to;
    }
  }
  return nearest;
}
