import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import type { Face, FaceFile, Weight } from '../face.ts';
import { unpackFont } from './unpack-font.ts';

/** The family that diagrams are measured with and drawn in; the page must serve its static faces. */
export const FONT_FAMILY = fontFamilyWith();

/** Files of one weight that pages serve, each with a part of the characters. */
const SERVED = ['latin', 'latin-ext'];
/** The others, for characters that no face is handed over for, in the order of how often they serve. */
const OTHERS = ['cyrillic', 'greek', 'vietnamese'];

const LAST_LATIN = 0x7e;
const opened = new Map<string, Font>();
/** What each is made of. */
const bytesOfFonts = new WeakMap<Font, Buffer>();
let faces = new Map<number, Face>();
let facesInUse: readonly Face[] = [];

/** The families of a diagram's text, with one of its own for what Inter lacks. */
export function fontFamilyWith(own?: string): string {
  return ['Inter', ...(own ? [own] : []), 'system-ui', 'sans-serif'].join(', ');
}

/** The static face that a browser picks for a CSS weight. */
export function nearestWeight(weight: number): Weight {
  if (weight <= 450) return 400;
  if (weight < 550) return 500;
  return weight < 650 ? 600 : 700;
}

/** Measures with these faces from now on, where Inter lacks a character. */
export function useFaces(used: readonly Face[] = []): void {
  if (JSON.stringify(used) === JSON.stringify(facesInUse)) return;
  facesInUse = used;
  faces = new Map(
    used.flatMap((face) => Array.from(face.characters, (character) => [codePointOf(character), face])),
  );
}

/** What text is measured with beside Inter; the same as long as it is the same. */
export function usedFaces(): readonly Face[] {
  return facesInUse;
}

/** The file beside Inter that a character is drawn with, if one is. */
export function faceFileOf(character: string, weight: Weight): FaceFile | undefined {
  const face = faces.get(codePointOf(character));
  return face && !servedWith(codePointOf(character), weight) ? face.files[weight] : undefined;
}

/** The font that has a character; undefined when the reader's system must stand in with one of its own. */
export function fontOf(codePoint: number, weight: Weight): Font | undefined {
  const served = servedWith(codePoint, weight);
  if (served || codePoint <= LAST_LATIN) return served;
  const face = faces.get(codePoint);
  return face ? open(face.files[weight].file) : inFiles(OTHERS, codePoint, weight);
}

/** The file that a font was opened from, unpacked. */
export function bytesOf(font: Font): Buffer {
  const bytes = bytesOfFonts.get(font);
  if (!bytes) throw new Error('The font was not opened here');
  return bytes;
}

function servedWith(codePoint: number, weight: Weight): Font | undefined {
  return inFiles(codePoint <= LAST_LATIN ? ['latin'] : SERVED, codePoint, weight);
}

function inFiles(subsets: readonly string[], codePoint: number, weight: Weight): Font | undefined {
  for (const subset of subsets) {
    const font = open(fileOfInter(subset, weight));
    if (font.hasGlyphForCodePoint(codePoint)) return font;
  }
  return undefined;
}

const filesOfInter = new Map<string, string>();

function fileOfInter(subset: string, weight: Weight): string {
  const name = `${subset}-${weight}`;
  const known = filesOfInter.get(name);
  if (known) return known;
  const file = fileURLToPath(import.meta.resolve(`@fontsource/inter/files/inter-${name}-normal.woff`));
  filesOfInter.set(name, file);
  return file;
}

function open(file: string): Font {
  const known = opened.get(file);
  if (known) return known;
  const bytes = unpackFont(readFileSync(file));
  const font = create(bytes);
  if (!('layout' in font)) throw new Error(`${file} holds several fonts`);
  opened.set(file, font);
  bytesOfFonts.set(font, bytes);
  return font;
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
