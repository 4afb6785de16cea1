import { JOINED, Lexicon, type Match, match, STEM } from '../engine/lexicon.ts';
import { stemOf } from '../stem.ts';
import { LetterTypos } from './letter-typos.ts';
import type { Speech } from './speech.ts';

/** How much a word is worth of which the typed one is a part, and one that it only begins or ends with. */
const PART = 0.6;
const WITHIN = 0.5;
const PREFIXED = 0.85;
const BEGUN = 0.9;
const SHORTEST_KEY = 3;
const SHORTEST_PART = 4;
const MOST_COMPOUNDS = 24;

/** What makes forms of words known as such. */
export interface Forms extends Pick<Speech, 'prefixes' | 'links'> {
  /** What the forms of a word have in common, of a word as it was typed. */
  keyOf?: ((typed: string) => string) | undefined;
}

/** A vocabulary whose words are forms and parts of each other in the ways of a language. */
export class TongueLexicon extends Lexicon {
  readonly #forms: Forms;
  readonly #keys: readonly string[];
  readonly #byKey: ReadonlyMap<string, readonly string[]>;

  /** @param keys - of the words, in their order. */
  constructor(words: string[], levels: Uint8Array, keys: readonly string[], forms: Forms) {
    super(words, levels, new LetterTypos(words));
    this.#forms = forms;
    this.#keys = keys;
    const byKey = new Map<string, string[]>();
    for (const [i, key] of keys.entries()) {
      const known = byKey.get(key);
      const word = words[i] ?? '';
      if (known) known.push(word);
      else byKey.set(key, [word]);
    }
    this.#byKey = byKey;
  }

  /** Other forms of a word, words with something before them, compounds with it and, of a single sign, words with it. */
  protected override related(word: string, typed: string): Match[] {
    const { prefixes = [], links } = this.#forms;
    const found = new Map<string, number>();
    const add = (words: readonly string[], weight: number) => {
      for (const one of words) if (one !== word && !found.has(one)) found.set(one, weight);
    };
    const keys = this.#keysOf(word, typed);
    for (const key of keys) add(this.#byKey.get(key) ?? [], STEM);
    for (const bare of this.#bare(word)) {
      for (const key of this.#keysOf(bare, bare))
        for (const prefix of prefixes) add(this.#byKey.get(prefix + key) ?? [], PREFIXED);
    }
    if (links) for (const key of keys) add(this.#compounds(key), PART);
    if (word.length === 1)
      add(
        this.words.filter((other) => other.startsWith(word)),
        BEGUN,
      );
    return [...found].map(([one, weight]) => match([one], weight));
  }

  /** The two words that a compound is made of; else the longest words that an unknown one begins and ends with. */
  protected override split(word: string): Match[] {
    for (let at = word.length - SHORTEST_KEY; at >= SHORTEST_KEY; at--) {
      const [second] = this.#known(word.slice(at));
      if (second === undefined) continue;
      for (const link of this.#forms.links ?? ['']) {
        const begin = word.slice(0, at);
        const [first] = begin.endsWith(link) ? this.#known(begin.slice(0, at - link.length)) : [];
        if (first !== undefined) return [match([first, second], JOINED)];
      }
    }
    const lengths = Array.from({ length: word.length }, (_, i) => word.length - 1 - i).filter(
      (length) => length >= Math.max(SHORTEST_PART, word.length / 2),
    );
    const begin = lengths.map((length) => word.slice(0, length)).find((part) => this.count(part) > 0);
    const end =
      this.#forms.links && lengths.map((length) => word.slice(-length)).find((part) => this.count(part) > 0);
    return [begin, end].flatMap((part) => (part === undefined ? [] : [match([part], WITHIN)]));
  }

  /** The word if the vocabulary has it, or a form of it. */
  #known(word: string): readonly string[] {
    if (word.length < SHORTEST_KEY) return [];
    return this.count(word) > 0 ? [word] : (this.#byKey.get(this.#forms.keyOf?.(word) ?? '') ?? []);
  }

  /** The keys of a word: as it was typed, as the vocabulary has it, and as English would make it. */
  #keysOf(word: string, typed: string): string[] {
    const at = this.placeOf(word);
    const keys = [this.#forms.keyOf?.(typed), at === undefined ? undefined : this.#keys[at], stemOf(word)];
    return [...new Set(keys)].filter((key) => key !== undefined && key.length >= SHORTEST_KEY) as string[];
  }

  /** A word, and what is left of it without what may be written before it. */
  #bare(word: string): string[] {
    const { prefixes = [] } = this.#forms;
    return prefixes
      .filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= SHORTEST_KEY)
      .map((prefix) => word.slice(prefix.length));
  }

  /** Words that hold a key and more. */
  #compounds(key: string): string[] {
    if (key.length < SHORTEST_PART) return [];
    const isIn = (whole: string) =>
      whole.length >= key.length + SHORTEST_KEY &&
      (key.length > SHORTEST_PART ? whole.includes(key) : whole.endsWith(key));
    return this.words
      .filter((word, i) => isIn(word) || isIn(this.#keys[i] ?? ''))
      .sort((a, b) => this.count(b) - this.count(a))
      .slice(0, MOST_COMPOUNDS);
  }
}
