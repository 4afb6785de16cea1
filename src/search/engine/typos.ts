import Fuse from 'fuse.js/min-basic';
import { distanceBetween } from '../../domain/distance.ts';

/** A word that may have been meant. */
export interface Correction {
  word: string;
  weight: number;
}

const ONE_TYPO = 0.75;
const TWO_TYPOS = 0.5;

/** Finds the words of a vocabulary that are a typo or two away. */
export class TypoFinder {
  readonly #words: readonly string[];
  readonly #letters: Int32Array;
  readonly #pairs: Int32Array;

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#letters = Int32Array.from(words, lettersIn);
    this.#pairs = Int32Array.from(words, pairsIn);
  }

  /**
   * In no order of likelihood. Codes have no typos: who types 503 does not want 500. A word that is still being typed
   * is compared with beginnings of words.
   */
  find(typed: string, isTyping: boolean): Correction[] {
    const length = typed.length;
    if (length < 3 || /\d/.test(typed)) return [];
    const budget = length < 8 ? 1 : 2;
    const words = this.#candidates(typed, isTyping, budget);
    const fuse = new Fuse(words, {
      threshold: Math.min(0.7, (2 * budget) / length + 0.05),
      distance: 40,
      ignoreFieldNorm: true,
    });
    const corrections: Correction[] = [];
    for (const { item: word } of fuse.search(typed, { limit: 60 })) {
      const distance = distanceBetween(typed, word, budget);
      const typos = isTyping ? distance.beginning : distance.whole;
      if (typos > budget || typos === 0) continue;
      const unfinished = distance.whole > typos ? 0.6 + (0.4 * length) / word.length : 1;
      corrections.push({ word, weight: (typos === 1 ? ONE_TYPO : TWO_TYPOS) * unfinished });
    }
    return corrections;
  }

  /**
   * What is left for Fuse after two tests that cost next to nothing and never lose a word within the budget: a typo
   * changes at most one letter and three pairs of letters. Of three letters, all must be in the word: with a wrong one
   * among them there is too little to go by.
   */
  #candidates(typed: string, isTyping: boolean, budget: number): string[] {
    const letters = lettersIn(typed);
    const pairs = pairsIn(typed);
    const wrong = typed.length === 3 ? 0 : budget;
    return this.#words.filter((word, i) => {
      const missing = letters & ~(this.#letters[i] ?? 0);
      const added = ~letters & (this.#letters[i] ?? 0);
      return (
        word.length >= typed.length - wrong &&
        (isTyping || word.length <= typed.length + budget) &&
        bitCount(missing) <= wrong &&
        (isTyping || bitCount(added) <= budget) &&
        bitCount(pairs & ~(this.#pairs[i] ?? 0)) <= 3 * budget
      );
    });
  }
}

function lettersIn(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function pairsIn(word: string): number {
  let bits = 0;
  for (let i = 1; i < word.length; i++)
    bits |= 1 << ((word.charCodeAt(i - 1) * 7 + word.charCodeAt(i) * 13) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
