import { ByteReader } from '../bytes.ts';
import { IMPACT_LEVELS } from '../files.ts';
import { placeOf } from './sorted.ts';

const MOST = 24;

/** The posting lists of consecutive words. */
export class Shard {
  readonly #terms: string[];
  readonly #counts: number[] = [];
  /** Where each word's gaps begin in the file, and its impacts among all impacts. */
  readonly #gaps: number[] = [];
  readonly #first: number[] = [];
  readonly #impacts: Uint8Array;
  readonly #reader: ByteReader;

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.#reader = reader;
    this.#terms = reader.terms(reader.number());
    let total = 0;
    for (const _ of this.#terms) {
      const count = reader.number();
      this.#first.push(total);
      this.#counts.push(count);
      total += count;
    }
    for (const count of this.#counts) this.#gaps.push(reader.skipNumbers(count));
    this.#impacts = reader.nibbles(total);
  }

  /** How many reports hold a word. */
  count(term: string): number {
    return this.#counts[this.#find(term)] ?? 0;
  }

  /** Calls `visit` for each report that holds a word, with the word's impact on it, above 0 and below 1. */
  visit(term: string, visit: (document: number, impact: number) => void): void {
    const at = this.#find(term);
    const reader = this.#reader.from(this.#gaps[at] ?? 0);
    const first = this.#first[at] ?? 0;
    let document = -1;
    for (let i = first; i < first + this.count(term); i++) {
      document += reader.number() + 1;
      visit(document, ((this.#impacts[i] ?? 0) + 0.5) / IMPACT_LEVELS);
    }
  }

  /** Words that begin with what is given, in their order: some, when there are many. */
  beginningWith(beginning: string): string[] {
    const at = placeOf(this.#terms, beginning);
    return this.#terms.slice(at, at + MOST).filter((term) => term.startsWith(beginning));
  }

  #find(term: string): number {
    const at = placeOf(this.#terms, term);
    return this.#terms[at] === term ? at : -1;
  }
}
