import { graphemesOf } from '../graphemes.ts';
import { hasFromRight } from './directions.ts';

/** Letters of scripts in which they are joined, stacked or put in another order, so that words are shaped whole. */
const JOINED =
  /[^\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{Script=Common}\p{Script=Inherited}]/u;
const JOINED_WORD =
  /((?:[^\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{Script=Common}\p{Script=Inherited}]\p{M}*)+)/u;

export function isJoined(character: string): boolean {
  return JOINED.test(character);
}

/** A vowel of Thai or Lao that is a ring above its letter and one behind it, and the marks between letter and ring. */
const RING_AND_VOWEL =
  /([\u0e31\u0e34-\u0e37\u0e47-\u0e4e\u0eb1\u0eb4-\u0eb7\u0ebb\u0ec8-\u0ece]*)([\u0e33\u0eb3])/g;

/** Letters in the order in which their glyphs are stacked: the ring of a vowel stands below the marks of its tone. */
export function asStacked(text: string): string {
  return text.replace(RING_AND_VOWEL, (_, marks: string, vowel: string) =>
    vowel === '\u0e33' ? `\u0e4d${marks}\u0e32` : `\u0ecd${marks}\u0eb2`,
  );
}

/** What is drawn by itself: characters as readers take them, and words of letters that are joined. */
export function drawnUnitsOf(text: string): string[] {
  return text.split(JOINED_WORD).flatMap((part, index) => (index % 2 === 1 ? [part] : graphemesOf(part)));
}

const FROM_LEFT =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u;

/** Whether a line is read from the right, all of it. */
function runsFromRight(text: string): boolean {
  return hasFromRight(text) && !FROM_LEFT.test(text);
}

/** The parts of a line from left to right. */
export function inOrderOfSight(units: readonly string[]): readonly string[] {
  return runsFromRight(units.join('')) ? units.toReversed() : units;
}
