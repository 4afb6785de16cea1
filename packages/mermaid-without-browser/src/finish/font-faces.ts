import { childNodesOf, descendantsOf, isText } from '../dom/nodes.ts';
import type { Weight } from '../face.ts';
import type { Cascade } from '../style/cascade.ts';
import { faceFileOf, nearestWeight } from '../text/fonts.ts';
import { isJoined } from '../text/joined.ts';
import { isWritten } from './letters.ts';

/** How many characters most blocks of Unicode have. */
const BLOCK = 128;

/** What a drawing says of the fonts that it brings. */
interface FontFaces {
  css: string;
  /** The one family that they all are; nothing where Inter has everything. */
  family?: string;
  /** Their addresses. */
  fonts: string[];
}

/** The characters that are drawn with one file. */
interface Used {
  weight: Weight;
  codePoints: Set<number>;
}

/**
 * The fonts that a drawing's text is drawn in beside Inter. They are a family of its own, each with the characters
 * that were measured with it and no others, so that readers see what was measured whatever else is on the page.
 */
export function fontFacesOf(svg: Element, cascade: Cascade, id: string): FontFaces {
  const used = new Map<string, Used>();
  for (const element of descendantsOf(svg)) {
    if (!isWritten(element)) continue;
    const text = childNodesOf(element).map((node) => (isText(node) ? node.data : ''));
    const foreign = text.join('').replace(/[\0-\x7f]/g, '');
    if (!foreign) continue;
    const weight = nearestWeight(cascade.textStyleOf(element).weight);
    for (const character of foreign) {
      const file = faceFileOf(character, weight);
      if (!file) continue;
      const entry = used.get(file.url) ?? { weight, codePoints: new Set() };
      used.set(file.url, entry);
      entry.codePoints.add(character.codePointAt(0) ?? 0);
    }
  }
  if (used.size === 0) return { css: '', fonts: [] };
  const family = `${id}-font`;
  const css = [...used].map(([url, { weight, codePoints }]) => {
    const source = `src:url(${JSON.stringify(url)})format("woff2")`;
    return `@font-face{font-family:${family};font-weight:${weight};font-display:swap;${source};unicode-range:${unicodeRangeOf(codePoints)}}`;
  });
  return { css: css.join(''), family, fonts: [...used.keys()] };
}

/**
 * Characters as CSS writes them, such as `U+E00-E7F,U+3042`. Browsers draw some letters of joined scripts as others of
 * the same block, so that blocks are whole there.
 */
export function unicodeRangeOf(codePoints: ReadonlySet<number>): string {
  const ranges: { from: number; to: number }[] = [];
  const whole = new Set([...codePoints].flatMap(withBlock));
  for (const codePoint of [...whole].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && last.to === codePoint - 1) last.to = codePoint;
    else ranges.push({ from: codePoint, to: codePoint });
  }
  const hex = (codePoint: number) => codePoint.toString(16).toUpperCase();
  return ranges.map(({ from, to }) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}

function withBlock(codePoint: number): number[] {
  if (!isJoined(String.fromCodePoint(codePoint))) return [codePoint];
  const from = codePoint - (codePoint % BLOCK);
  return Array.from({ length: BLOCK }, (_, index) => from + index);
}
