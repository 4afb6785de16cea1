import { graphemesOf } from '../graphemes.ts';

/** What code is drawn in: the fixed letters of each system, as on the site's pages. */
export const CODE_FAMILY = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace';

/** How wide they are in em: of Menlo and DejaVu Sans Mono; others are narrower, or wider by less than a thirtieth. */
const LETTER = 1233 / 2048;
const FIXED = /^[\x20-\u024f\u0370-\u052f\u2010-\u2027]$/;

/** How wide a line of code is, with what such faces lack as wide as elsewhere. */
export function codeWidth(text: string, size: number, widthOf: (text: string) => number): number {
  const letters = graphemesOf(text);
  const others = letters.filter((letter) => !FIXED.test(letter.normalize('NFC')));
  return (
    (letters.length - others.length) * LETTER * size +
    others.reduce((sum, letter) => sum + widthOf(letter), 0)
  );
}
