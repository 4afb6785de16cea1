import type { Bitmap } from './canvas.ts';
import { type Box, unionOf } from './outline.ts';
import { CARD } from './tokens.ts';
import type { PlacedOutline } from './typesetter.ts';

/** A box on whole pixels, with a corner radius of its own at each end. */
export interface BoxShape {
  kind: 'box';
  left: number;
  top: number;
  width: number;
  height: number;
  radius: { start: number; end: number };
  fill: string;
}

/** A line of text; `left` is where its ink begins. */
export interface TextShape {
  kind: 'text';
  text: string;
  words: PlacedOutline[];
  left: number;
  /** The width of its ink. */
  width: number;
  baseline: number;
  size: number;
  fill: string;
  /** Keeps its place when the card is mirrored. */
  fixed: boolean;
}

export interface ImageShape {
  kind: 'image';
  bitmap: Bitmap;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A sign in a square, drawn in strokes of a 24 × 24 grid. */
export interface SignShape {
  kind: 'sign';
  /** SVG path data. */
  path: string;
  left: number;
  top: number;
  width: number;
  height: number;
  stroke: string;
}

export type Shape = BoxShape | TextShape | ImageShape | SignShape;

/** The box around what is seen of a line of text, on the card. */
export function inkOfText({ words, left, baseline, size }: TextShape): Box {
  const ink = inkOfWords(words);
  return {
    left,
    top: baseline + ink.top * size,
    right: left + (ink.right - ink.left) * size,
    bottom: baseline + ink.bottom * size,
  };
}

/** The same at a font size of 1, from the line's origin. */
export function inkOfWords(words: readonly PlacedOutline[]): Box {
  const boxes = words.flatMap(({ outline: { ink }, x }) =>
    ink ? [{ ...ink, left: ink.left + x, right: ink.right + x }] : [],
  );
  return unionOf(boxes) ?? { left: 0, top: 0, right: 0, bottom: 0 };
}

/** The card as in a mirror, for sites that are read from right to left: places change sides, letters stay. */
export function mirrored(shapes: readonly Shape[]): Shape[] {
  return shapes.map((shape) => {
    if (shape.kind === 'text' && shape.fixed) return shape;
    const left = CARD.width - shape.left - shape.width;
    if (shape.kind !== 'box') return { ...shape, left };
    return { ...shape, left, radius: { start: shape.radius.end, end: shape.radius.start } };
  });
}
