/** What a word or a line looks like at a font size of 1, standing on its baseline with its left end at 0. */
export interface Outline {
  advance: number;
  /** SVG path data in units of `1 / UNITS`; empty for a space. */
  path: string;
  /** Where the origin lies in the path's own units. */
  origin: { x: number; y: number };
  /** The box around what is seen, from the origin. */
  ink: Box | undefined;
}

/** Edges from the origin: `top` is negative above the baseline. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Path units per font size: satori writes one decimal, so this decides how exact outlines are. */
export const UNITS = 200;

/**
 * The box around path data of satori's: absolute commands M, L, Q, C and Z. Control points are taken
 * for points of the line, so that the box is never too small.
 */
export function inkOf(path: string): Box | undefined {
  const numbers = path.match(/-?[\d.]+/g);
  if (!numbers) return undefined;
  const box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const [x, y] = [Number(numbers[i]), Number(numbers[i + 1])];
    if (x < box.left) box.left = x;
    if (x > box.right) box.right = x;
    if (y < box.top) box.top = y;
    if (y > box.bottom) box.bottom = y;
  }
  return box;
}

/** Boxes joined into the smallest one around them. */
export function unionOf(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
