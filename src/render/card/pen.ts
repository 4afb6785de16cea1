import { shorten } from './line-breaks.ts';
import type { Setting } from './runs.ts';
import { type BoxShape, inkOfWords, type Shape, type TextShape } from './scene.ts';
import type { HanLanguage } from './scripts.ts';
import type { Theme } from './tokens.ts';
import type { PlacedOutline, Typesetter } from './typesetter.ts';

/** How a text is written. */
export interface Style extends Setting {
  size: number;
  fill: string;
}

/**
 * Where a line stands: its ink begins, ends or has its middle at `x`; `after` is for what goes on
 * in the line that was written before it, with spaces of its own.
 */
export interface Place {
  x: number;
  baseline: number;
  align?: 'start' | 'end' | 'centre' | 'after' | undefined;
  /** Keeps its place when the card is mirrored. */
  fixed?: boolean | undefined;
}

/** What the layouts draw with. They place everything for reading from left to right. */
export interface Pen {
  theme: Theme;
  locale: string;
  shapes: Shape[];
  widthOf(text: string, style: Omit<Style, 'fill'>): number;
  wordsOf(text: string, setting: Setting): PlacedOutline[];
  /** Writes a line and returns where the next could begin. */
  write(text: string, style: Style, place: Place): number;
  /** The text, ended with an ellipsis where it would be too wide. */
  shortened(text: string, style: Omit<Style, 'fill'>, width: number): string;
  box(box: Omit<BoxShape, 'kind' | 'radius'> & { radius?: number | BoxShape['radius'] }): void;
}

export function createPen(type: Typesetter, theme: Theme, locale: string, han: HanLanguage): Pen {
  const shapes: Shape[] = [];
  const widthOf: Pen['widthOf'] = (text, style) => type.advanceOf(text, style, han) * style.size;
  return {
    theme,
    locale,
    shapes,
    widthOf,
    wordsOf: (text, setting) => type.lineOf(text, setting, han),
    write(text, style, { x, baseline, align = 'start', fixed = false }) {
      if (text === '') return x;
      const words = type.lineOf(text, style, han);
      const { left, right } = inkOfWords(words);
      const width = (right - left) * style.size;
      const begin = { start: x, end: x - width, centre: x - width / 2, after: x + left * style.size }[align];
      const { size, fill } = style;
      const shape: TextShape = { kind: 'text', text, words, left: begin, width, baseline, size, fill, fixed };
      shapes.push(shape);
      return begin - left * style.size + widthOf(text, style);
    },
    shortened: (text, style, width) => shorten(text, width, (part) => widthOf(part, style)),
    box({ radius = 0, ...box }) {
      const ends = typeof radius === 'number' ? { start: radius, end: radius } : radius;
      shapes.push({ kind: 'box', ...box, radius: ends });
    },
  };
}

/** The baseline of capitals whose middle is at `y`; Inter's are 0.727 of the size high. */
export function baselineAround(y: number, size: number): number {
  return Math.round(y + 0.3636 * size);
}
