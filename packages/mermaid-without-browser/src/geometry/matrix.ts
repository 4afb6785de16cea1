/** An affine transformation, in the order of SVG's `matrix(a b c d e f)`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

/** The transformation that applies `inner` first and `outer` to its result. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** The transformation that undoes `matrix`; the identity where there is none. */
export function invert([a, b, c, d, e, f]: Matrix): Matrix {
  const determinant = a * d - b * c;
  if (!determinant) return IDENTITY;
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
}

const KEPT = 5000;
const parsed = new Map<string, Matrix | undefined>();
const FUNCTION = /([a-zA-Z]+)\s*\(([^)]*)\)/g;

/** Reads a `transform` attribute or property; undefined when it transforms nothing. */
export function parseTransform(text: string | null | undefined): Matrix | undefined {
  if (!text) return undefined;
  if (parsed.has(text)) return parsed.get(text);
  if (parsed.size > KEPT) parsed.clear();
  const matrix = read(text);
  parsed.set(text, matrix);
  return matrix;
}

function read(text: string): Matrix | undefined {
  let result: Matrix | undefined;
  for (const [, name = '', list = ''] of text.matchAll(FUNCTION)) {
    const values = list
      .trim()
      .split(/[\s,]+/)
      .map((value) => Number.parseFloat(value));
    result = multiply(result ?? IDENTITY, toMatrix(name, values));
  }
  return result;
}

function toMatrix(name: string, [p = 0, q, r, s, t, u]: number[]): Matrix {
  switch (name) {
    case 'translate':
      return translation(p, q || 0);
    case 'translateX':
      return translation(p, 0);
    case 'translateY':
      return translation(0, p);
    case 'scale':
      return [p, 0, 0, q ?? p, 0, 0];
    case 'rotate':
      return rotation(p, q ?? 0, r ?? 0);
    case 'skewX':
      return [1, 0, Math.tan(toRadians(p)), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan(toRadians(p)), 0, 1, 0, 0];
    case 'matrix':
      return [p, q ?? 0, r ?? 0, s ?? 1, t ?? 0, u ?? 0];
    default:
      return IDENTITY;
  }
}

function rotation(degrees: number, x: number, y: number): Matrix {
  const [cosine, sine] = [Math.cos(toRadians(degrees)), Math.sin(toRadians(degrees))];
  const turn: Matrix = [cosine, sine, -sine, cosine, 0, 0];
  return multiply(multiply(translation(x, y), turn), translation(-x, -y));
}

export function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
