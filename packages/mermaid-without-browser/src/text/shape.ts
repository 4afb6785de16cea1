import type { Font } from 'fontkit';
import { bytesOf } from './fonts.ts';
import { type HarfBuzzFont, harfbuzz } from './harfbuzz.ts';

/** What browsers take letters for that say nothing of it themselves: those of the page's language. */
const LANGUAGE = 'en';

/** How a text is written, all of it in one font. */
export interface Writing {
  /** The four letters of its script in ISO 15924. */
  script: string;
  isFromRight: boolean;
}

/** A glyph and its place, in em; its origin is `x` and `y` from where it would stand. */
export interface PlacedGlyph {
  /** Its number in the font's file. */
  id: number;
  advance: number;
  x: number;
  y: number;
}

const fonts = new WeakMap<Font, HarfBuzzFont>();
const buffer = harfbuzz.createBuffer();

/** The glyphs of a text from left to right, as HarfBuzz places them, which browsers shape text with. */
export function shape(font: Font, text: string, { script, isFromRight }: Writing): PlacedGlyph[] {
  buffer.clearContents();
  buffer.addText(text);
  buffer.setDirection(isFromRight ? 'rtl' : 'ltr');
  buffer.setScript(script);
  buffer.setLanguage(LANGUAGE);
  harfbuzz.shape(shapedFontOf(font), buffer);
  const em = font.unitsPerEm;
  return buffer.getGlyphInfosAndPositions().map(({ codepoint, x_advance, x_offset, y_offset }) => ({
    id: codepoint,
    advance: x_advance / em,
    x: x_offset / em,
    y: y_offset / em,
  }));
}

/** How far a text goes that is shaped so, in em. */
export function advanceOfShaped(font: Font, text: string, writing: Writing): number {
  return shape(font, text, writing).reduce((sum, { advance }) => sum + advance, 0);
}

function shapedFontOf(font: Font): HarfBuzzFont {
  const known = fonts.get(font);
  if (known) return known;
  const shaped = harfbuzz.createFont(harfbuzz.createFace(harfbuzz.createBlob(bytesOf(font)), 0));
  fonts.set(font, shaped);
  return shaped;
}
