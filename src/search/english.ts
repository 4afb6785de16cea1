import { Lexicon } from './engine/lexicon.ts';
import { findDates, monthNames } from './query/date-words.ts';
import { isStopWord } from './stop-words.ts';
import type { Tongue } from './tongue.ts';

/**
 * English, and what is known of a language that has no table of its own: its months.
 *
 * @param locale - of the reader, for the names of months.
 */
export function english(locale = 'en'): Tongue {
  const months = monthNames(locale);
  return {
    isStopWord,
    findDates: (text, today) => findDates(text, today, months),
    tellingOf: (words) => words.filter(({ text }) => !isStopWord(text)),
    openLexicon: (words, levels) => new Lexicon(words, levels),
  };
}
