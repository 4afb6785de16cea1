import { fileURLToPath } from 'node:url';
import { type Font, openSync } from 'fontkit';

/** The family that diagrams are measured with and drawn in; the page must serve its static faces. */
export const FONT_FAMILY = 'Inter, system-ui, sans-serif';

export type Weight = 400 | 500 | 600 | 700;

/** Files of one weight, each with a part of the characters, in the order of how often they serve. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const;
type Subset = (typeof SUBSETS)[number];

const LAST_LATIN = 0x7e;
const opened = new Map<string, Font>();

function fileOfFont(subset: Subset, weight: Weight): string {
  return fileURLToPath(import.meta.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`));
}

/** The static face that a browser picks for a CSS weight. */
export function nearestWeight(weight: number): Weight {
  if (weight <= 450) return 400;
  if (weight < 550) return 500;
  return weight < 650 ? 600 : 700;
}

/** The face that has a character; undefined when the reader's system must stand in with one of its own. */
export function fontOf(codePoint: number, weight: Weight): Font | undefined {
  const latin = open('latin', weight);
  if (latin.hasGlyphForCodePoint(codePoint)) return latin;
  if (codePoint <= LAST_LATIN) return undefined;
  return SUBSETS.slice(1)
    .map((subset) => open(subset, weight))
    .find((font) => font.hasGlyphForCodePoint(codePoint));
}

function open(subset: Subset, weight: Weight): Font {
  const file = fileOfFont(subset, weight);
  const known = opened.get(file);
  if (known) return known;
  const font = openSync(file);
  if (!('layout' in font)) throw new Error(`${file} holds several fonts`);
  opened.set(file, font);
  return font;
}
