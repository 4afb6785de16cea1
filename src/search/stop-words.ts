import type { Tongue } from './tongue.ts';

const STOP_WORDS = new Set(
  `a an and are as at be been but by can could did do does for from had has have he her him his how i if in into is
  it its me my no nor not of on or our she should so some such than that the their them then there these they this
  those to too us very was we were what when where which while who why will with would you your`.split(/\s+/),
);

/** Whether a word is indexed in running text: minutes, hours, single letters and stop words are not worth their bytes. */
export function isTelling(term: string, tongue: Pick<Tongue, 'isStopWord'>): boolean {
  return term.length > 1 && !tongue.isStopWord(term) && !/^\d{1,2}$/.test(term);
}

/** Whether an English word says so little that it is not indexed in running text. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
