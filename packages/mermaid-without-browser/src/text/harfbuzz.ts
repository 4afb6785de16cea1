import { createRequire } from 'node:module';

/** What HarfBuzz keeps of a font until it is given back. */
interface Held {
  ptr: number;
}

/** What is used of it; it comes without types. */
export interface HarfBuzz {
  createBlob(bytes: Uint8Array): Held;
  createFace(blob: Held, index: number): Held;
  createFont(face: Held): HarfBuzzFont;
  createBuffer(): HarfBuzzBuffer;
  shape(font: HarfBuzzFont, buffer: HarfBuzzBuffer): void;
}

export type HarfBuzzFont = Held;

/** A text, and then the glyphs that it is drawn with. */
export interface HarfBuzzBuffer {
  addText(text: string): void;
  setDirection(direction: 'ltr' | 'rtl'): void;
  setLanguage(language: string): void;
  setScript(script: string): void;
  clearContents(): void;
  /** Lengths are in units of the font, glyphs are numbers in its file, and from left to right. */
  getGlyphInfosAndPositions(): {
    codepoint: number;
    x_advance: number;
    x_offset: number;
    y_offset: number;
  }[];
}

/** The library that browsers shape text with. Waited for here, because what measures text answers at once. */
export const harfbuzz: HarfBuzz = await createRequire(import.meta.url)('harfbuzzjs');
