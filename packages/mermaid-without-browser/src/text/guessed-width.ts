import { mayBeEmoji } from './emoji.ts';

/** Of small pictures, as drawn by Android and Linux; Apple's differ from it by a two hundredth. */
const EMOJI = 1.245;
/** Ranges of characters that no face of ours has, with a width in em that the fonts of most systems stay below. */
const GUESSES: readonly (readonly [from: number, to: number, em: number])[] = [
  [0x0300, 0x036f, 0],
  [0x200b, 0x200d, 0],
  [0xfe00, 0xfe0f, 0],
  [0x1100, 0x115f, 1],
  // Per mille and per ten thousand, and fractions such as a third.
  [0x2030, 0x2031, 1.4],
  [0x2150, 0x215f, 1],
  [0x2190, 0x2bff, 1],
  [0x2e80, 0xa4cf, 1],
  [0xac00, 0xd7a3, 1],
  [0xf900, 0xfaff, 1],
  [0xff00, 0xff60, 1],
  [0x1f000, 0x10ffff, 1.25],
];
const OTHER_WIDTH = 0.65;

/** How wide, in em, a system draws what readers take for one character and none of our fonts has; marks add nothing. */
export function guessedWidth(grapheme: string): number {
  if (mayBeEmoji(grapheme)) return EMOJI;
  const codePoint = grapheme.codePointAt(0) ?? 0;
  return GUESSES.find(([from, to]) => codePoint >= from && codePoint <= to)?.[2] ?? OTHER_WIDTH;
}
