import { toCurves } from './arc.ts';
import type { Curve } from './curve.ts';
import { parseSingle } from './single.ts';

export interface Move {
  kind: 'move';
  x: number;
  y: number;
}

export interface Line {
  kind: 'line';
  x0: number;
  y0: number;
  x: number;
  y: number;
}

export type Segment = Move | Line | Curve;

const TOKEN = /[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;
const ARGUMENTS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/**
 * Reads the `d` of a path as moves, lines and cubic curves in absolute coordinates, up to its first error. Where
 * the pen gets to is in single precision, as in browsers.
 */
export function parsePath(d: string): Segment[] {
  const tokens = d.match(TOKEN) ?? [];
  const pen = new Pen();
  let command = '';
  for (let next = 0; next < tokens.length; ) {
    if (/^[a-zA-Z]/.test(tokens[next] ?? '')) command = tokens[next++] ?? '';
    const count = ARGUMENTS[command.toUpperCase()];
    if (count === undefined) break;
    const values = tokens.slice(next, next + count).map(parseSingle);
    if (values.length < count || values.some((value) => !Number.isFinite(value))) break;
    pen.draw(command, values);
    next += count;
    // Further pairs after a move are lines.
    if (command === 'M') command = 'L';
    if (command === 'm') command = 'l';
    if (count === 0) command = '';
  }
  return pen.segments;
}

interface Control {
  family: 'cubic' | 'quadratic';
  x: number;
  y: number;
}

class Pen {
  readonly segments: Segment[] = [];
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  /** The last control point, mirrored by smooth curves of the same family. */
  #control: Control | undefined;

  draw(command: string, values: number[]): void {
    const [ox, oy] = command === command.toLowerCase() ? [this.#x, this.#y] : [0, 0];
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = values;
    const control = this.#control;
    this.#control = undefined;
    switch (command.toUpperCase()) {
      case 'M':
        this.#move(a + ox, b + oy);
        break;
      case 'L':
        this.#line(a + ox, b + oy);
        break;
      case 'H':
        this.#line(a + ox, this.#y);
        break;
      case 'V':
        this.#line(this.#x, a + oy);
        break;
      case 'C':
        this.#cubic(a + ox, b + oy, c + ox, d + oy, e + ox, f + oy);
        break;
      case 'S': {
        const mirrored = this.#mirror(control, 'cubic');
        this.#cubic(mirrored.x, mirrored.y, a + ox, b + oy, c + ox, d + oy);
        break;
      }
      case 'Q':
        this.#quadratic(a + ox, b + oy, c + ox, d + oy);
        break;
      case 'T': {
        const mirrored = this.#mirror(control, 'quadratic');
        this.#quadratic(mirrored.x, mirrored.y, a + ox, b + oy);
        break;
      }
      case 'A':
        this.#arc(a, b, c, d, e, f + ox, g + oy);
        break;
      case 'Z':
        this.#line(this.#startX, this.#startY);
        break;
    }
  }

  #move(x: number, y: number): void {
    this.#to(x, y);
    this.segments.push({ kind: 'move', x: this.#x, y: this.#y });
    [this.#startX, this.#startY] = [this.#x, this.#y];
  }

  #line(x: number, y: number): void {
    const [x0, y0] = [this.#x, this.#y];
    this.#to(x, y);
    this.segments.push({ kind: 'line', x0, y0, x: this.#x, y: this.#y });
  }

  #cubic(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const [x0, y0] = [this.#x, this.#y];
    this.#to(x, y);
    this.segments.push({ kind: 'curve', x0, y0, x1, y1, x2, y2, x: this.#x, y: this.#y });
    this.#control = { family: 'cubic', x: x2, y: y2 };
  }

  #quadratic(qx: number, qy: number, x: number, y: number): void {
    const third = (end: number, control: number) => end + (2 / 3) * (control - end);
    this.#cubic(third(this.#x, qx), third(this.#y, qy), third(x, qx), third(y, qy), x, y);
    this.#control = { family: 'quadratic', x: qx, y: qy };
  }

  #arc(rx: number, ry: number, rotation: number, large: number, sweep: number, x: number, y: number): void {
    const arc = { x0: this.#x, y0: this.#y, rx, ry, rotation, large: !!large, sweep: !!sweep, x, y };
    this.segments.push(...toCurves(arc));
    this.#to(x, y);
  }

  #mirror(control: Control | undefined, family: Control['family']): { x: number; y: number } {
    if (control?.family !== family) return { x: this.#x, y: this.#y };
    return { x: 2 * this.#x - control.x, y: 2 * this.#y - control.y };
  }

  #to(x: number, y: number): void {
    [this.#x, this.#y] = [Math.fround(x), Math.fround(y)];
  }
}
