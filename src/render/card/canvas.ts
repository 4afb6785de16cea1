import type { Mask } from './masks.ts';
import type { Indexed } from './png.ts';

/** Red, green, blue and alpha of each pixel, row by row; colours are as dark as their alpha, as resvg hands them over. */
export interface Bitmap {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Where shapes are put over each other. All places are whole pixels of it; colours are `#rrggbb`. */
export interface Canvas {
  /** Begins a picture of nothing but one colour. */
  clear(colour: string): void;
  fill(left: number, top: number, width: number, height: number, colour: string): void;
  /** Fills what a mask covers. */
  stamp(mask: Mask, left: number, top: number, colour: string): void;
  place(bitmap: Bitmap, left: number, top: number): void;
  /** What is on it, until it is cleared. */
  indexed: Indexed;
}

const OPAQUE = 255;

/**
 * Its pixels are numbers of colours from the start: few colours are on a card, and to look for them in the finished
 * picture would take longer than drawing it. It serves one picture after the other, because the system takes as long to
 * give new memory as a picture to be drawn.
 */
export function createCanvas(width: number, height: number): Canvas {
  const pixels = new Uint16Array(width * height);
  const colours: number[] = [];
  const indexes = new Map<number, number>();
  const mixes = new Map<number, Uint16Array>();

  const indexOf = (colour: number): number => {
    const index = indexes.get(colour) ?? colours.length;
    if (index === colours.length) {
      indexes.set(colour, index);
      colours.push(colour);
    }
    return index;
  };
  /** The colours between two, by how much of the second there is; 0 where it was not asked for yet. */
  const mixesOf = (under: number, over: number): Uint16Array => {
    const key = under * 2 ** 24 + over;
    const known = mixes.get(key) ?? new Uint16Array(OPAQUE + 1);
    mixes.set(key, known);
    return known;
  };
  const mixed = (under: number, over: number, cover: number) =>
    indexOf(mix(colours[under] ?? 0, over, cover));

  return {
    indexed: { width, height, pixels, colours },
    clear(colour) {
      colours.length = 0;
      indexes.clear();
      mixes.clear();
      pixels.fill(indexOf(parse(colour)));
    },
    fill(left, top, across, down, colour) {
      const index = indexOf(parse(colour));
      for (let row = top; row < top + down; row++)
        pixels.fill(index, row * width + left, row * width + left + across);
    },
    stamp({ cover: covers, ...mask }, left, top, colour) {
      const over = parse(colour);
      const full = indexOf(over);
      let [ground, table] = [0, mixesOf(0, over)];
      for (let row = 0, from = 0; row < mask.height; row++) {
        let at = (top + mask.top + row) * width + left + mask.left;
        for (const end = from + mask.width; from < end; from++, at++) {
          const cover = covers[from] ?? 0;
          if (cover === OPAQUE) pixels[at] = full;
          else if (cover > 0) {
            const under = pixels[at] ?? 0;
            if (under !== ground) [ground, table] = [under, mixesOf(under, over)];
            pixels[at] = table[cover] ||= mixed(under, over, cover);
          }
        }
      }
    },
    place(bitmap, left, top) {
      for (let row = 0, from = 0; row < bitmap.height; row++) {
        let at = (top + row) * width + left;
        for (let column = 0; column < bitmap.width; column++, at++, from += 4)
          pixels[at] = indexOf(seenThrough(colours[pixels[at] ?? 0] ?? 0, bitmap.pixels, from));
      }
    },
  };
}

function parse(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}

/** A colour over another, by how much of the pixel it covers. */
function mix(under: number, over: number, cover: number): number {
  return byChannel((shift) => {
    const [from, to] = [(under >> shift) & 255, (over >> shift) & 255];
    return Math.round((from * (OPAQUE - cover) + to * cover) / OPAQUE);
  });
}

/** A colour with a pixel of a bitmap over it. */
function seenThrough(under: number, pixels: Uint8Array, from: number): number {
  const through = OPAQUE - (pixels[from + 3] ?? 0);
  return byChannel(
    (shift, index) => (pixels[from + index] ?? 0) + Math.round((((under >> shift) & 255) * through) / OPAQUE),
  );
}

function byChannel(channelAt: (shift: number, index: number) => number): number {
  return (channelAt(16, 0) << 16) | (channelAt(8, 1) << 8) | channelAt(0, 2);
}
