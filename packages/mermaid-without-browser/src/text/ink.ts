import type { Font } from 'fontkit';
import type { Weight } from '../face.ts';
import type { Bounds } from '../geometry/bounds.ts';
import { hasFromRight } from './directions.ts';
import { mayBeEmoji } from './emoji.ts';
import { depthOfEmoji } from './emoji-ink.ts';
import { nearestWeight, usedFaces } from './fonts.ts';
import { drawnUnitsOf, inOrderOfSight } from './joined.ts';
import { fontOfGrapheme } from './letter-font.ts';
import { PAGE_SCRIPT, scriptPartsOf } from './script.ts';
import { shape } from './shape.ts';
import { advanceOf } from './width.ts';

/** What a glyph's strokes cover, in em from its own origin on the baseline, y upwards. */
interface Ink {
  /** Where its origin is, from that of what it is a part of. */
  x: number;
  y: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What small pictures cover, as drawn by Android and Linux, apart from how far they hang below the line. */
const OF_EMOJI: Omit<Ink, 'bottom'> = { x: 0, y: 0, left: 0.06, right: 1.18, top: 0.93 };
/** Flags are wide and low. */
const OF_FLAGS: Ink = { ...OF_EMOJI, right: 1.24, bottom: -0.1 };
const FLAG = /^\p{Regional_Indicator}/u;

/** Of what is drawn by itself. */
const inks = new Map<string, readonly Ink[]>();
let facesOfInks = usedFaces();
/** How far browsers slant upright letters to make italics of them. */
const SLANT = 0.25;
/** Only letters at the ends of a line reach beyond it. */
const ENDS = 2;
/** Of FreeType in a pixel. */
const OUTLINE_UNITS = 64;

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
  const units = inOrderOfSight(drawnUnitsOf(text));
  const width = advanceOf(text, size, face);
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const unit of new Set(units)) {
    for (const { y, top, bottom } of inksOf(unit, face, italic)) {
      bounds.top = Math.min(bounds.top, Math.floor(toOutlineUnits(-top * size)) - y * size);
      bounds.bottom = Math.max(bounds.bottom, Math.ceil(toOutlineUnits(-bottom * size)) - y * size);
    }
  }
  if (bounds.top > bounds.bottom) return undefined;
  units.slice(0, ENDS).forEach((unit, index) => {
    const origin = index ? advanceOf(units.slice(0, index).join(''), size, face) : 0;
    for (const { x, left } of inksOf(unit, face, italic)) {
      bounds.left = Math.min(bounds.left, origin + x * size + Math.floor(toOutlineUnits(left * size)));
    }
  });
  units.slice(-ENDS).forEach((unit, index, ends) => {
    const origin = width - advanceOf(ends.slice(index).join(''), size, face);
    for (const { x, right } of inksOf(unit, face, italic)) {
      bounds.right = Math.max(bounds.right, origin + x * size + Math.ceil(toOutlineUnits(right * size)));
    }
  });
  // Letters of scripts that our fonts lack have no known strokes: they reach from end to end.
  if (bounds.left === Infinity) bounds.left = 0;
  if (bounds.right === -Infinity) bounds.right = width;
  return bounds;
}

/** FreeType puts the points of strokes at multiples of 1/64 pixel: what is less than half of that beyond a pixel ends at it. */
function toOutlineUnits(length: number): number {
  return Math.round(length * OUTLINE_UNITS) / OUTLINE_UNITS;
}

function inksOf(unit: string, weight: Weight, italic: boolean): readonly Ink[] {
  const key = `${weight}${italic ? 'i' : ''}${unit}`;
  const known = inks.get(key);
  if (known) return known;
  const font = fontOfGrapheme(unit, weight);
  const found = font ? glyphsIn(font, unit, italic) : mayBeEmoji(unit) ? [inkOfEmoji(unit)] : [];
  inks.set(key, found);
  return found;
}

function inkOfEmoji(unit: string): Ink {
  return FLAG.test(unit) ? OF_FLAGS : { ...OF_EMOJI, bottom: -depthOfEmoji(unit) };
}

/** The glyphs of a character, or of one with its marks, or of joined letters, that have strokes. */
function glyphsIn(font: Font, unit: string, italic: boolean): Ink[] {
  const [{ script } = { script: PAGE_SCRIPT }] = scriptPartsOf(unit);
  const em = font.unitsPerEm;
  const found: Ink[] = [];
  let origin = 0;
  for (const { id, advance, x, y } of shape(font, unit, { script, isFromRight: hasFromRight(unit) })) {
    const glyph = font.getGlyph(id);
    const box = italic ? glyph.path.transform(1, 0, SLANT, 1, 0, 0).bbox : glyph.bbox;
    if (box.maxX > box.minX) {
      const [left, right, top, bottom] = [box.minX / em, box.maxX / em, box.maxY / em, box.minY / em];
      found.push({ x: origin + x, y, left, right, top, bottom });
    }
    origin += advance;
  }
  return found;
}

function forgetOtherFaces(): void {
  if (facesOfInks === usedFaces()) return;
  facesOfInks = usedFaces();
  inks.clear();
  lines.clear();
}
