import type { Day } from '../days.ts';
import type { DateTest } from '../query/date-words.ts';
import type { Query } from '../query/parse-query.ts';
import { type Lexicon, type Match, match } from './lexicon.ts';

/** One thing that was asked for, and what satisfies it. */
export interface Wish {
  /** As it was typed. */
  text: string;
  matches: Match[];
  date?: DateTest['holds'] | undefined;
}

/** The wishes in a query: a date is one, whatever words it has; so is a word that is also a year. */
export function understand({ terms, dates }: Pick<Query, 'terms' | 'dates'>, lexicon: Lexicon): Wish[] {
  const years = new Map(dates.filter(({ isAlsoWord }) => isAlsoWord).map((date) => [date.text, date.holds]));
  const wishes = terms.map(({ text, typed, isTyping }, i): Wish => {
    const date = years.get(text);
    const [before, after] = [terms[i - 1]?.text, terms[i + 1]?.text];
    const matches = [
      ...(date ? [match([text], 1)] : lexicon.matches(text, isTyping, typed)),
      ...(before ? lexicon.joined(before, text) : []),
      ...(after ? lexicon.joined(text, after) : []),
    ];
    return { text, matches, date };
  });
  for (const { text, isAlsoWord, holds } of dates)
    if (!isAlsoWord) wishes.push({ text, matches: [], date: holds });
  return wishes;
}

/** Whether an incident was going on at the date of a wish. */
export function isThen({ date }: Wish, first: Day | undefined, last: Day | undefined): boolean {
  return date !== undefined && first !== undefined && last !== undefined && date(first, last);
}
