import type { Day } from '../days.ts';
import { isStopWord } from '../stop-words.ts';
import { fold, termsOf, wordsOf } from '../words.ts';
import { type DateTest, findDates, type Months } from './date-words.ts';

/** A word that was asked for. */
export interface QueryTerm {
  text: string;
  /** The last word, not yet followed by anything: it may be the beginning of another. */
  isTyping: boolean;
}

/** What a reader typed, taken apart. */
export interface Query {
  /** In order, each once. */
  terms: QueryTerm[];
  dates: DateTest[];
  /** What stood in quotes, as words that must follow each other. */
  phrases: string[][];
  /** Words with a minus before them. */
  excluded: string[];
}

/** What is read of a query, however long it is. */
const LONGEST = 200;
const MOST_TERMS = 12;

/**
 * Takes a query apart. Any text is a query; nothing in it is an error.
 *
 * @param today - what "last week" is counted from.
 */
export function parseQuery(typed: string, today: Day, months: Months): Query {
  const text = typed.slice(0, LONGEST);
  const phrases: string[][] = [];
  const excluded: string[] = [];
  const { dates, rest } = findDates(
    text
      .replace(/["“”„«»]([^"“”„«»]+)["“”„«»]/g, (_, phrase: string) => {
        phrases.push(termsOf(phrase));
        return ` ${phrase} `;
      })
      .replace(/(^|\s)-(?=\p{L})(\S+)/gu, (_, space: string, word: string) => {
        excluded.push(...termsOf(word));
        return space;
      }),
    today,
    months,
  );
  const all = [...new Set(wordsOf(rest).map((word) => word.text))];
  const telling = all.filter((word) => !isStopWord(word));
  const words = (telling.length > 0 || dates.length > 0 ? telling : all).slice(0, MOST_TERMS);
  const last = /[\p{L}\p{N}]$/u.test(text) ? termsOf(fold(text)).at(-1) : undefined;
  return {
    terms: words.map((word, i) => ({ text: word, isTyping: i === words.length - 1 && word === last })),
    dates,
    phrases: phrases.filter((phrase) => phrase.length > 1),
    excluded,
  };
}
