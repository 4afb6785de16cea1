/** A cubic Bézier curve from (x0, y0) to (x, y). */
export interface Curve {
  kind: 'curve';
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  x: number;
  y: number;
}
