import type { DateTable } from './date-table.ts';

/** What is written down of a language, for search. */
export interface Speech {
  /** Words that say so little that they are not indexed in running text. */
  stopWords?: readonly string[];
  /** What the forms of a word have in common, of a word in lower case with its accents. */
  stem?: (word: string) => string;
  /** One form of a stem, folded, for what is written in several. */
  plain?: (stem: string) => string;
  /** What is written before a word as one with it, such as articles and prepositions. */
  prefixes?: readonly string[];
  /** Whether words are made of words, and what stands between them then. */
  links?: readonly string[];
  /** In a script without spaces, what of a question is words rather than what joins them. */
  core?: RegExp;
  dates: DateTable;
}
