import type { ByteReader } from './bytes.ts';
import type { Day } from './days.ts';
import type { Lexicon } from './engine/lexicon.ts';
import type { FoundDates } from './query/date-words.ts';
import type { Word } from './words.ts';

/** What search knows of a language: the build makes the index with it, and the reader's browser asks with it. */
export interface Tongue {
  /** Whether a word says so little that it is not indexed in running text. */
  isStopWord(term: string): boolean;
  /** The dates in a question, as the language writes them. */
  findDates(text: string, today: Day): FoundDates;
  /** The words of a question that are asked for when there are any; `text` is the question. */
  tellingOf(words: readonly Word[], text: string): Word[];
  /** What the forms of a word have in common; where it is given, the index holds it for each word that it has. */
  keyOf?(typed: string): string;
  /**
   * @param reader - stands behind the words and levels, at the keys if the index has any.
   */
  openLexicon(words: string[], levels: Uint8Array, reader: ByteReader): Lexicon;
}
