import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { unpackFont } from 'mermaid-without-browser/unpack-font';
import { resolveInstalled } from '../installed.ts';
import { readFont } from './font-file.ts';
import { BASE_FONT, type HanLanguage, scriptFontsOf } from './scripts.ts';

/** The weights that cards are set in. */
export type Weight = 500 | 700;

/** A font file's share of a family: Fontsource cuts every family into files by ranges of characters. */
export interface FontSlice {
  /** The name under which satori knows it. */
  id: string;
  /** The package that it comes from; its slices all stand on the same baseline. */
  family: string;
  /** What the file is said to hold; it may lack some of it. */
  covers(codePoint: number): boolean;
  /** Always the same object, because satori keeps parsed fonts by the identity of their bytes. */
  bytes(weight: Weight): Buffer;
  /** The path of the file at a weight, in the format that its ending names. */
  fileOf(weight: number, ending: 'woff' | 'woff2'): string;
}

export interface FontLibrary {
  /** The slice that has the character, or undefined when no installed font has it. */
  sliceOf(character: string, han: HanLanguage): FontSlice | undefined;
  /** Inter's Latin slice, which stands first in every text. */
  base: FontSlice;
  /** The packages that were looked for so far, whether or not they are installed. */
  families(): string[];
}

/** @param root - folder whose `node_modules` may hold further fonts. */
export function createFontLibrary(root: string): FontLibrary {
  const families = new Map<string, FontSlice[]>();
  const chosen = new Map<string, FontSlice | undefined>();
  const characters = new Map<FontSlice, Font>();

  const slicesOf = (name: string): FontSlice[] => {
    const known = families.get(name);
    if (known) return known;
    const slices = readSlices(name, root);
    families.set(name, slices);
    return slices;
  };

  const has = (slice: FontSlice, codePoint: number): boolean => {
    if (!slice.covers(codePoint)) return false;
    const font = characters.get(slice) ?? (create(slice.bytes(700)) as Font);
    characters.set(slice, font);
    return font.hasGlyphForCodePoint(codePoint);
  };

  const base = slicesOf(BASE_FONT).find(({ id }) => id === `${BASE_FONT}/latin`);
  if (!base) throw new Error(`The package ${BASE_FONT} is not installed.`);

  return {
    base,
    families: () => [...families.keys()],
    sliceOf(character, han) {
      const key = han + character;
      if (chosen.has(key)) return chosen.get(key);
      const codePoint = character.codePointAt(0) ?? 0;
      const names = [BASE_FONT, ...scriptFontsOf(character, han).map((font) => font.package)];
      const candidates = [base, ...names.flatMap(slicesOf)];
      const slice = candidates.find((candidate) => has(candidate, codePoint));
      chosen.set(key, slice);
      return slice;
    },
  };
}

function readSlices(name: string, root: string): FontSlice[] {
  const index = resolveInstalled(`${name}/unicode.json`, root);
  if (!index) return [];
  const ranges = JSON.parse(readFileSync(index, 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([key, css]) => createSlice(name, key.replace(/[[\]]/g, ''), css, root));
}

function createSlice(name: string, part: string, css: string, root: string): FontSlice {
  const ranges = css.split(',').map((range) => {
    const [from = 0, to = from] = range
      .trim()
      .slice(2)
      .split('-')
      .map((digits) => Number.parseInt(digits, 16));
    return { from, to };
  });
  const files = new Map<Weight, Buffer>();
  const fileOf = (weight: number, ending: string): string => {
    const path = `files/${name.replace('@fontsource/', '')}-${part}-${weight}-normal.${ending}`;
    const file = resolveInstalled(`${name}/${path}`, root);
    if (!file) throw new Error(`The package ${name} has no file ${path}.`);
    return file;
  };
  return {
    id: `${name}/${part}`,
    family: name,
    fileOf,
    covers: (codePoint) => ranges.some(({ from, to }) => codePoint >= from && codePoint <= to),
    bytes(weight) {
      const known = files.get(weight);
      if (known) return known;
      const bytes = unpackFont(readFont(fileOf(weight, 'woff')));
      files.set(weight, bytes);
      return bytes;
    },
  };
}
