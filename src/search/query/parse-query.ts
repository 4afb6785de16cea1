import type { Day } from '../days.ts';
import type { Tongue } from '../tongue.ts';
import { fold, termsOf, wordsOf } from '../words.ts';
import type { DateTest } from './date-words.ts';

/** A word that was asked for. */
export interface QueryTerm {
  text: string;
  /** As it was typed, with its accents. */
  typed: string;
  /** The last word, not yet followed by anything: it may be the beginning of another. */
  isTyping: boolean;
}

/** What a reader typed, taken apart. */
export interface Query {
  /** In order, each once. */
  terms: QueryTerm[];
  /** With signs in them. The parts of those that are meant as they are written are not among the terms. */
  names: string[];
  dates: DateTest[];
  /** What stood in quotes, as it was typed. */
  phrases: string[];
  /** Words with a minus before them. */
  excluded: string[];
}

/** Takes names with signs out of a text; those with letters in them, or the others. */
export type TakeNames = (text: string, haveLetters: boolean) => { rest: string; names: string[] };

/** What is read of a query, however long it is. */
const LONGEST = 200;
const MOST_TERMS = 12;

/**
 * Takes a query apart. Any text is a query; nothing in it is an error.
 *
 * @param today - what "last week" is counted from.
 * @param takeNames - for a query with signs in it; their words are all that is asked for without.
 */
export function parseQuery(
  typed: string,
  today: Day,
  tongue: Pick<Tongue, 'findDates' | 'tellingOf'>,
  takeNames: TakeNames = (rest) => ({ rest, names: [] }),
): Query {
  const text = typed.slice(0, LONGEST);
  const phrases: string[] = [];
  const excluded: string[] = [];
  const asked = text
    .replace(/["“”„«»]([^"“”„«»]+)["“”„«»]/g, (_, phrase: string) => {
      phrases.push(phrase);
      return ` ${phrase} `;
    })
    .replace(/(^|\s)-(?=\p{L})(\S+)/gu, (_, space: string, word: string) => {
      excluded.push(...termsOf(word));
      return space;
    });
  const named = takeNames(asked, true);
  const { dates, rest } = tongue.findDates(named.rest, today);
  const numbered = takeNames(rest, false);
  const names = [...new Set([...named.names, ...numbered.names])].slice(0, MOST_TERMS);
  const all = wordsOf(numbered.rest);
  const telling = tongue.tellingOf(all, numbered.rest);
  const isEnough = telling.length + dates.length + names.length > 0;
  const distinct = new Map((isEnough ? telling : all).map((word) => [word.text, word]));
  const words = [...distinct.values()].slice(0, MOST_TERMS);
  const last = /[\p{L}\p{N}]$/u.test(text) ? termsOf(fold(text)).at(-1) : undefined;
  return {
    terms: words.map(({ text, start, end }, i) => ({
      text,
      typed: numbered.rest.slice(start, end),
      isTyping: i === words.length - 1 && text === last,
    })),
    names,
    dates,
    phrases,
    excluded,
  };
}
