import type { Font } from 'fontkit';
import type { Weight } from '../face.ts';
import type { Bounds } from '../geometry/bounds.ts';
import { graphemesOf } from '../graphemes.ts';
import { nearestWeight, usedFaces } from './fonts.ts';
import { fontOfGrapheme } from './letter-font.ts';
import { advanceOf } from './width.ts';

/** What a character's strokes cover, in em from its origin on the baseline, y upwards. */
type Ink = { left: number; right: number; top: number; bottom: number } | undefined;

const inks = new Map<string, Ink>();
let facesOfInks = usedFaces();
/** How far browsers slant upright letters to make italics of them. */
const SLANT = 0.25;
/** Only letters at the ends of a line reach beyond it. */
const ENDS = 2;

const KEPT_LINES = 20_000;
/** By weight, size and slant, then by the text itself. */
const lines = new Map<number, Map<string, Bounds | undefined>>();

/**
 * What a line's strokes cover, from the origin of the line, y downwards; undefined for nothing but spaces.
 * Chromium rounds the bounds of each letter outwards to whole pixels before it adds them up.
 */
export function inkBounds(text: string, size: number, weight: number, italic = false): Bounds | undefined {
  forgetOtherFaces();
  const face = nearestWeight(weight);
  const key = (face + size / 1000) * (italic ? -1 : 1);
  const known = lines.get(key) ?? new Map<string, Bounds | undefined>();
  if (known.has(text)) return known.get(text);
  const bounds = measure(text, size, face, italic);
  if (known.size > KEPT_LINES) known.clear();
  lines.set(key, known.set(text, bounds));
  return bounds;
}

function measure(text: string, size: number, face: Weight, italic: boolean): Bounds | undefined {
  const characters = graphemesOf(text);
  const width = advanceOf(text, size, face);
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const character of new Set(characters)) {
    const ink = inkOf(character, face, italic);
    if (!ink) continue;
    bounds.top = Math.min(bounds.top, Math.floor(-ink.top * size));
    bounds.bottom = Math.max(bounds.bottom, Math.ceil(-ink.bottom * size));
  }
  if (bounds.top > bounds.bottom) return undefined;
  characters.slice(0, ENDS).forEach((character, index) => {
    const ink = inkOf(character, face, italic);
    const origin = index ? advanceOf(characters.slice(0, index).join(''), size, face) : 0;
    if (ink) bounds.left = Math.min(bounds.left, origin + Math.floor(ink.left * size));
  });
  characters.slice(-ENDS).forEach((character, index, ends) => {
    const ink = inkOf(character, face, italic);
    const origin = width - advanceOf(ends.slice(index).join(''), size, face);
    if (ink) bounds.right = Math.max(bounds.right, origin + Math.ceil(ink.right * size));
  });
  // Letters of scripts that our fonts lack have no known strokes: they reach from end to end.
  if (bounds.left === Infinity) bounds.left = 0;
  if (bounds.right === -Infinity) bounds.right = width;
  return bounds;
}

function inkOf(character: string, weight: Weight, italic: boolean): Ink {
  const key = `${weight}${italic ? 'i' : ''}${character}`;
  if (inks.has(key)) return inks.get(key);
  const font = fontOfGrapheme(character, weight);
  const box = font && boxOf(font, character, italic);
  const em = font?.unitsPerEm ?? 1;
  const ink =
    box && box.maxX > box.minX
      ? { left: box.minX / em, right: box.maxX / em, top: box.maxY / em, bottom: box.minY / em }
      : undefined;
  inks.set(key, ink);
  return ink;
}

/** A character's box in the font's units; that of a letter with its marks is that of all of them. */
function boxOf(font: Font, character: string, italic: boolean) {
  if ([...character].length > 1) return font.layout(character).bbox;
  const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  return italic ? glyph.path.transform(1, 0, SLANT, 1, 0, 0).bbox : glyph.bbox;
}

function forgetOtherFaces(): void {
  if (facesOfInks === usedFaces()) return;
  facesOfInks = usedFaces();
  inks.clear();
  lines.clear();
}
