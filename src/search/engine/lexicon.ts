import { stemOf } from '../stem.ts';
import { placeOf } from './sorted.ts';
import { type Correction, TypoFinder } from './typos.ts';

/** Words of the index that stand for a word of the query; two of them must both be there. */
export interface Match {
  words: [string] | [string, string];
  /** 1 for the word itself, less for others. */
  weight: number;
  isTypo: boolean;
}

/** What is no typo. */
export function match(words: Match['words'], weight: number): Match {
  return { words, weight, isTypo: false };
}

export const STEM = 0.9;
export const JOINED = 0.95;
/** A continuation of the word that is being typed, and of one that is followed by others. */
const TYPING = 0.95;
const CONTINUED = 0.6;
const MOST_CONTINUATIONS = 24;
const MOST_CORRECTIONS = 10;
/** A word in so few reports may be a typo itself. */
const RARE = 2;
const RARE_SHARE = 0.5;
/** What is the beginning or another form of known words is hardly a typo. */
const KNOWN_SHARE = 0.4;

/** The words that readers may begin or misspell, with how many reports hold them, roughly. */
export class Lexicon {
  protected readonly words: string[];
  readonly #levels: Uint8Array;
  readonly #typos: Pick<TypoFinder, 'find'>;

  constructor(words: string[], levels: Uint8Array, typos: Pick<TypoFinder, 'find'> = new TypoFinder(words)) {
    this.words = words;
    this.#levels = levels;
    this.#typos = typos;
  }

  /** About how many reports hold a word; 0 when the vocabulary does not have it. */
  count(word: string): number {
    const at = this.placeOf(word);
    return at === undefined ? 0 : 2 ** (this.#levels[at] ?? 0);
  }

  protected placeOf(word: string): number | undefined {
    const at = placeOf(this.words, word);
    return this.words[at] === word ? at : undefined;
  }

  /** The word itself, its other forms, what it begins, and, when hardly any report holds it, what it may be a typo of. */
  matches(word: string, isTyping: boolean, typed = word): Match[] {
    const known = [...this.related(word, typed), ...this.#continuations(word, isTyping)];
    const matches: Match[] = [match([word], 1), ...known];
    const count = this.count(word);
    if (count > RARE) return matches;
    const share = count > 0 ? RARE_SHARE : known.length > 0 ? KNOWN_SHARE : 1;
    for (const { word: meant, weight } of this.#corrections(word, isTyping))
      matches.push({ words: [meant], weight: weight * share, isTypo: true });
    if (known.length === 0) matches.push(...this.split(word));
    return matches;
  }

  /** Two words of the query that the reports write as one. */
  joined(first: string, second: string): Match[] {
    const word = first + second;
    return this.count(word) > 0 ? [match([word], JOINED)] : [];
  }

  /** The nearest words, the frequent ones first. */
  #corrections(word: string, isTyping: boolean): Correction[] {
    return this.#typos
      .find(word, isTyping)
      .sort((a, b) => b.weight - a.weight || this.count(b.word) - this.count(a.word))
      .slice(0, MOST_CORRECTIONS);
  }

  /**
   * Other forms of a word.
   *
   * @param _typed - the word with its accents, for languages that need them.
   */
  protected related(word: string, _typed: string): Match[] {
    const stem = stemOf(word);
    if (stem.length < 4) return [];
    return this.#startingWith(stem)
      .map((at) => this.words[at] ?? '')
      .filter((form) => form !== word && stemOf(form) === stem)
      .map((form) => match([form], STEM));
  }

  /** The most used words that begin with this one. */
  #continuations(word: string, isTyping: boolean): Match[] {
    if (word.length < (isTyping ? 2 : 3)) return [];
    return this.#startingWith(word)
      .filter((at) => this.words[at] !== word)
      .sort((a, b) => (this.#levels[b] ?? 0) - (this.#levels[a] ?? 0))
      .slice(0, MOST_CONTINUATIONS)
      .map((at) => {
        const found = this.words[at] ?? '';
        const share = 0.55 + (0.45 * word.length) / found.length;
        return match([found], (isTyping ? TYPING : CONTINUED) * share);
      });
  }

  /** One word of the query that the reports write as two. */
  protected split(word: string): Match[] {
    for (let at = word.length - 2; at >= 2; at--) {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      if (word.length >= 6 && this.count(first) > 0 && this.count(second) > 0)
        return [match([first, second], JOINED)];
    }
    return [];
  }

  #startingWith(beginning: string): number[] {
    const found: number[] = [];
    for (let at = placeOf(this.words, beginning); this.words[at]?.startsWith(beginning); at++) found.push(at);
    return found;
  }
}
