/** A path and the place of its origin, in thousandths of an em from where the formula begins on its baseline. */
export interface Shape {
  path: string;
  x: number;
  y: number;
  scaleX: number;
  scaleY: number;
}

/** A shape that may be as wide as the column it stands in, which is known when all in there is laid out. */
export interface Placed extends Shape {
  toWidth?: (width: number) => Partial<Shape>;
}

/** What takes room in a line. */
export interface Box {
  width: number;
  shapes: readonly Placed[];
}

/** Parts of an em that places are told in. */
export const UNITS = 1000;

/** KaTeX makes the bar of a root so long that it reaches the end of any, and leaves it to browsers to cut it. */
const ENDLESS = /H40000\d*/g;
const ENDLESS_BAR = /M([\d.]+) ([\d.]+)\s*h400000v([\d.]+)(?:h-400000|H[\d.]+)z/g;

/** Boxes side by side. */
export function inRow(boxes: readonly Box[]): Box {
  const shapes: Placed[] = [];
  let width = 0;
  for (const box of boxes) {
    shapes.push(...moved(box.shapes, width, 0));
    width += box.width;
  }
  return { width, shapes };
}

export function moved(shapes: readonly Placed[], x: number, y: number): Placed[] {
  return shapes.map((shape) => ({ ...shape, x: shape.x + x, y: shape.y + y }));
}

/** Shapes in a column whose width is known now. */
export function stretched(shapes: readonly Placed[], width: number): Placed[] {
  return shapes.map(({ toWidth, ...shape }) => (toWidth ? { ...shape, ...toWidth(width) } : shape));
}

/** A root whose bar ends where what is under it ends. */
export function pathOf(root: string, width: number): string {
  return root
    .replace(
      ENDLESS_BAR,
      (_, x, y, height) => `M${x} ${y}h${width - Number(x)}v${height}h${Number(x) - width}z`,
    )
    .replace(ENDLESS, `H${width}`);
}
