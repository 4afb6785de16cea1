import { graphemesOf } from '../graphemes.ts';
import { hasFromRight } from './directions.ts';

/** Letters of scripts in which they are joined, stacked or put in another order, so that words are shaped whole. */
const JOINED =
  /[^\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{Script=Common}\p{Script=Inherited}]/u;
const JOINED_WORD =
  /((?:[^\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{Script=Common}\p{Script=Inherited}][\p{M}\u200c\u200d]*)+)/u;

/** Whether a text has any of these. */
export function isJoined(text: string): boolean {
  return JOINED.test(text);
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
