import { Resvg } from '@resvg/resvg-js';
import { type Box, type Outline, UNITS } from './outline.ts';

/** How much of each pixel a shape covers, row by row: from 0, nothing, to 255, all of it. */
export interface Mask {
  /** Where its first pixel is, from the shape's origin. */
  left: number;
  top: number;
  width: number;
  height: number;
  cover: Uint8Array;
}

/** Rasters shapes with resvg, each once for all cards. */
export interface Masks {
  /** A word; its origin lies `quarters` of a pixel to the right of a pixel's left edge. */
  wordMask(outline: Outline, size: number, quarters: number): Mask | undefined;
  /** What an SVG element draws, with its top left corner as its origin. */
  elementMask(element: string, width: number, height: number): Mask;
}

/** As much as a thousand words of titles, or several thousand of dates and durations. */
const MOST_BYTES = 12_000_000;
/** How many degrees soft edges have. Nobody sees more of them, and each is a colour, which makes the file of a card larger. */
const DEGREES = 15;

/**
 * Keeps masks, so that a card costs what is new on it. Drawn as a whole, each would cost three megabytes of pixels that
 * are made, converted and copied, most of them background. No mask depends on which others were made before.
 */
export function createMasks(): Masks {
  const elements = new Map<string, Mask>();
  let words = new WeakMap<Outline, Map<number, Mask>>();
  let bytes = 0;

  return {
    wordMask(outline, size, quarters) {
      if (!outline.ink) return undefined;
      const key = size * 4 + quarters;
      const known = words.get(outline)?.get(key);
      if (known) return known;
      const mask = toWordMask(outline, outline.ink, size, quarters / 4);
      bytes += mask.cover.length;
      if (bytes > MOST_BYTES) [words, bytes] = [new WeakMap(), mask.cover.length];
      words.set(outline, (words.get(outline) ?? new Map<number, Mask>()).set(key, mask));
      return mask;
    },
    elementMask(element, width, height) {
      const mask = elements.get(element) ?? {
        left: 0,
        top: 0,
        width,
        height,
        cover: coverOf(element, width, height),
      };
      elements.set(element, mask);
      return mask;
    },
  };
}

function toWordMask({ path, origin }: Outline, ink: Box, size: number, shift: number): Mask {
  const scale = size / UNITS;
  const [left, top] = [Math.floor(ink.left * size + shift), Math.floor(ink.top * size)];
  // Ink may be as thin as nothing.
  const width = Math.max(1, Math.ceil(ink.right * size + shift) - left);
  const height = Math.max(1, Math.ceil(ink.bottom * size) - top);
  const [dx, dy] = [shift - left - origin.x * scale, -top - origin.y * scale];
  const element = `<path transform="matrix(${scale} 0 0 ${scale} ${dx} ${dy})" d="${path}"/>`;
  return { left, top, width, height, cover: coverOf(element, width, height) };
}

function coverOf(element: string, width: number, height: number): Uint8Array {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${element}</svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const cover = new Uint8Array(width * height);
  for (let at = 0; at < cover.length; at++) cover[at] = rounded(pixels[at * 4 + 3] ?? 0);
  return cover;
}

function rounded(cover: number): number {
  return Math.round((cover / 255) * DEGREES) * (255 / DEGREES);
}
