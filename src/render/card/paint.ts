import { type Canvas, createCanvas } from './canvas.ts';
import { createMasks, type Mask, type Masks } from './masks.ts';
import type { Indexed } from './png.ts';
import { type BoxShape, inkOfWords, type Shape, type SignShape, type TextShape } from './scene.ts';
import { CARD } from './tokens.ts';

/** Draws scenes. */
export interface Painter {
  /** What it returns holds until the next scene is painted. */
  paint(shapes: readonly Shape[], background: string): Indexed;
}

/** Boxes are filled, letters and whatever is round are stamped through masks, which are kept for later scenes. */
export function createPainter(): Painter {
  const canvas = createCanvas(CARD.width, CARD.height);
  const masks = createMasks();
  return {
    paint(shapes, background) {
      canvas.clear(background);
      for (const shape of shapes) paintShape(canvas, shape, masks);
      return canvas.indexed;
    },
  };
}

function paintShape(canvas: Canvas, shape: Shape, masks: Masks): void {
  switch (shape.kind) {
    case 'box':
      paintBox(canvas, shape, masks);
      break;
    case 'text':
      paintText(canvas, shape, masks);
      break;
    case 'sign':
      canvas.stamp(signMask(shape, masks), shape.left, shape.top, shape.stroke);
      break;
    case 'image':
      canvas.place(shape.bitmap, shape.left, shape.top);
  }
}

function paintBox(
  canvas: Canvas,
  { left, top, width, height, radius: { start, end }, fill }: BoxShape,
  masks: Masks,
): void {
  canvas.fill(left + start, top, width - start - end, height, fill);
  if (start > 0) canvas.stamp(capMask(start, height, 0, masks), left, top, fill);
  if (end > 0) canvas.stamp(capMask(end, height, -end, masks), left + width - end, top, fill);
}

/** The round start of a box, or, moved to the left by its radius, the end. */
function capMask(radius: number, height: number, x: number, masks: Masks): Mask {
  const element = `<rect x="${x}" width="${2 * radius}" height="${height}" rx="${radius}"/>`;
  return masks.elementMask(element, radius, height);
}

function paintText(canvas: Canvas, { words, left, baseline, size, fill }: TextShape, masks: Masks): void {
  const start = left - inkOfWords(words).left * size;
  for (const { outline, x } of words) {
    // Resvg tells no less than quarters of a pixel apart in a row, and words come back at each of them soon.
    const quarters = Math.round((start + x * size) * 4);
    const pixel = Math.floor(quarters / 4);
    const mask = masks.wordMask(outline, size, quarters - pixel * 4);
    if (mask) canvas.stamp(mask, pixel, baseline, fill);
  }
}

function signMask({ path, width, height }: SignShape, masks: Masks): Mask {
  const strokes =
    'fill="none" stroke="#000" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"';
  return masks.elementMask(`<path transform="scale(${width / 24})" d="${path}" ${strokes}/>`, width, height);
}
