import type { Curve } from './curve.ts';
import { toRadians } from './matrix.ts';

/** An elliptical arc as an SVG path writes it: from a point to a point, `A rx ry rotation large sweep x y`. */
export interface Arc {
  x0: number;
  y0: number;
  rx: number;
  ry: number;
  rotation: number;
  large: boolean;
  sweep: boolean;
  x: number;
  y: number;
}

/** Cubic curves of a quarter of a turn bulge by 1/4000 of the radius, which would show; these by 1/250,000. */
const LONGEST_TURN = Math.PI / 4;

/** The cubic curves that an arc is made of (SVG 2, appendix B.2). */
export function toCurves(arc: Arc): Curve[] {
  const { x0, y0, x, y } = arc;
  if (x0 === x && y0 === y) return [];
  let [rx, ry] = [Math.abs(arc.rx), Math.abs(arc.ry)];
  if (!rx || !ry) return [{ kind: 'curve', x0, y0, x1: x0, y1: y0, x2: x, y2: y, x, y }];
  const [cosine, sine] = [Math.cos(toRadians(arc.rotation)), Math.sin(toRadians(arc.rotation))];
  const [halfX, halfY] = [(x0 - x) / 2, (y0 - y) / 2];
  const startX = cosine * halfX + sine * halfY;
  const startY = -sine * halfX + cosine * halfY;
  const excess = startX ** 2 / rx ** 2 + startY ** 2 / ry ** 2;
  if (excess > 1) {
    rx *= Math.sqrt(excess);
    ry *= Math.sqrt(excess);
  }
  const reach = rx ** 2 * startY ** 2 + ry ** 2 * startX ** 2;
  const distance =
    Math.sqrt(Math.max(0, (rx ** 2 * ry ** 2 - reach) / reach)) * (arc.large === arc.sweep ? -1 : 1);
  const [offsetX, offsetY] = [(distance * rx * startY) / ry, (-distance * ry * startX) / rx];
  const centreX = cosine * offsetX - sine * offsetY + (x0 + x) / 2;
  const centreY = sine * offsetX + cosine * offsetY + (y0 + y) / 2;

  const from = Math.atan2((startY - offsetY) / ry, (startX - offsetX) / rx);
  let turn = Math.atan2((-startY - offsetY) / ry, (-startX - offsetX) / rx) - from;
  if (arc.sweep && turn < 0) turn += 2 * Math.PI;
  if (!arc.sweep && turn > 0) turn -= 2 * Math.PI;

  const count = Math.ceil(Math.abs(turn) / LONGEST_TURN);
  const step = turn / count;
  const handle = (4 / 3) * Math.tan(step / 4);
  const at = (angle: number) => {
    const [along, across] = [Math.cos(angle), Math.sin(angle)];
    return {
      x: centreX + rx * along * cosine - ry * across * sine,
      y: centreY + rx * along * sine + ry * across * cosine,
      dx: -rx * across * cosine - ry * along * sine,
      dy: -rx * across * sine + ry * along * cosine,
    };
  };
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = [at(from + index * step), at(from + (index + 1) * step)];
    return {
      kind: 'curve',
      x0: start.x,
      y0: start.y,
      x1: start.x + handle * start.dx,
      y1: start.y + handle * start.dy,
      x2: end.x - handle * end.dx,
      y2: end.y - handle * end.dy,
      x: end.x,
      y: end.y,
    };
  });
}
