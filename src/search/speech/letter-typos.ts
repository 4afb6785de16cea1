import { type Correction, TypoFinder } from '../engine/typos.ts';

/** What readers see as one letter and computers as several: a letter with its marks, or one beyond the first plane. */
const CLUSTER = /\P{M}\p{M}+|[\u{10000}-\u{10ffff}]/gu;
/** Codes that no text uses, one for each such letter. */
const FIRST_CODE = 0xe000;
const CODES = 6_400;

/** Counts typos by what readers see as letters: a wrong vowel sign, or a letter with its signs, is one typo. */
export class LetterTypos {
  readonly #codes = new Map<string, string>();
  readonly #words: ReadonlyMap<string, string>;
  readonly #finder: TypoFinder;

  constructor(words: readonly string[]) {
    this.#words = new Map(words.map((word) => [this.#lettersOf(word), word]));
    this.#finder = new TypoFinder([...this.#words.keys()]);
  }

  find(typed: string, isTyping: boolean): Correction[] {
    return this.#finder
      .find(this.#lettersOf(typed), isTyping)
      .map(({ word, weight }) => ({ word: this.#words.get(word) ?? word, weight }));
  }

  #lettersOf(word: string): string {
    return word.replace(CLUSTER, (cluster) => {
      const code = this.#codes.get(cluster) ?? String.fromCharCode(FIRST_CODE + (this.#codes.size % CODES));
      this.#codes.set(cluster, code);
      return code;
    });
  }
}
