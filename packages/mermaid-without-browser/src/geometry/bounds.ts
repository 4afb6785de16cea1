import type { Matrix } from './matrix.ts';

export interface Point {
  x: number;
  y: number;
}

/** A rectangle that grows as points are added; without any, its left is to the right of its right. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function emptyBounds(): Bounds {
  return { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
}

export function toBounds(x: number, y: number, width: number, height: number): Bounds {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

export function hasPoints({ left, right }: Bounds): boolean {
  return left <= right;
}

export function addPoint(bounds: Bounds, x: number, y: number): void {
  if (x < bounds.left) bounds.left = x;
  if (x > bounds.right) bounds.right = x;
  if (y < bounds.top) bounds.top = y;
  if (y > bounds.bottom) bounds.bottom = y;
}

export function addBounds(bounds: Bounds, other: Bounds): void {
  addPoint(bounds, other.left, other.top);
  addPoint(bounds, other.right, other.bottom);
}

export function contains({ left, top, right, bottom }: Bounds, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

export function overlaps(one: Bounds, two: Bounds): boolean {
  return one.left <= two.right && two.left <= one.right && one.top <= two.bottom && two.top <= one.bottom;
}

export function transformPoint([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The upright rectangle around the transformed one. */
export function transformBounds(matrix: Matrix, { left, top, right, bottom }: Bounds): Bounds {
  const result = emptyBounds();
  for (const corner of [
    { x: left, y: top },
    { x: right, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
  ]) {
    const { x, y } = transformPoint(matrix, corner);
    addPoint(result, x, y);
  }
  return result;
}
