import type { Font } from 'fontkit';
import type { Weight } from '../face.ts';
import { isEmoji } from './emoji.ts';
import { fontOf } from './fonts.ts';

/** What has no shape of its own: joiners, and selectors of how the character before is drawn. */
const SHAPELESS = /^\p{Default_Ignorable_Code_Point}$/u;

/** The font that what readers take for one character is drawn with; undefined when the reader's system must stand in. */
export function fontOfGrapheme(grapheme: string, weight: Weight): Font | undefined {
  if (isEmoji(grapheme)) return undefined;
  const [first = '', ...marks] = grapheme;
  const font = fontOf(first.codePointAt(0) ?? 0, weight);
  if (!font || marks.length === 0) return font;
  // A letter whose marks are in another file is drawn with that file, which has the letter too.
  const has = (other: Font | undefined) =>
    other &&
    [first, ...marks].every(
      (mark) => SHAPELESS.test(mark) || other.hasGlyphForCodePoint(mark.codePointAt(0) ?? 0),
    );
  if (has(font)) return font;
  const others = marks.map((mark) => fontOf(mark.codePointAt(0) ?? 0, weight));
  return others.find(has);
}
