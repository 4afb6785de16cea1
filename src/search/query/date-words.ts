import { type Day, type DayRange, dayOf, monthOf, weekdayOf, yearAndMonthOf } from '../days.ts';
import { fold } from '../words.ts';

/** A date as a reader wrote it, and whether an incident that lasted from one day to another was then. */
export interface DateTest {
  text: string;
  /** A year may as well be a word of the text. */
  isAlsoWord: boolean;
  holds(first: Day, last: Day): boolean;
}

/** The dates of a text, and what is left of it. */
export interface FoundDates {
  dates: DateTest[];
  rest: string;
}

/** Numbers of the months, from 1, by name. */
export type Months = ReadonlyMap<string, number>;

/** Every way to read a match, or what tells whether it holds; none when it is no date after all. */
type Read = (match: string[]) => DayRange[] | DateTest['holds'] | undefined;

/** A way in which dates are written: a pattern, what it means, and whether it may as well be a word. */
export type Reading = readonly [source: string, read: Read, isAlsoWord?: boolean];

export const YEAR = '((?:19|20)\\d\\d)';
const MAYBE_YEAR = `(?:,? ${YEAR})?`;
const DATE = '(\\d{1,2})(?:st|nd|rd|th|\\.)?';

/**
 * Finds the dates in a query: 2023-04-15, 2023-04, 15 April 2023, April 15, april 2023, april, 2023, 15.4.2023,
 * 4/15/2023 (either way round when both are possible), today, yesterday, last week, this month, last 3 days.
 *
 * @param months - how months are written, see `monthNames`.
 */
export function findDates(text: string, today: Day, months: Months): FoundDates {
  return readDates(text, readings(today, months));
}

/** What is left of a text has spaces where a date stood. */
export function readDates(
  text: string,
  readings: readonly Reading[],
  patternOf: (source: string) => RegExp = standing,
): FoundDates {
  const dates: DateTest[] = [];
  let rest = text;
  for (const [source, read, isAlsoWord = false] of readings) {
    rest = rest.replace(patternOf(source), (found: string, ...groups: string[]) => {
      const range = read([found, ...groups.slice(0, -2)]);
      if (!range || (Array.isArray(range) && range.length === 0)) return found;
      dates.push({ text: found.trim(), isAlsoWord, holds: testOf(range) });
      return isAlsoWord ? found : ' '.repeat(found.length);
    });
  }
  return { dates, rest };
}

function standing(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu');
}

function testOf(range: DayRange[] | DateTest['holds']): DateTest['holds'] {
  return Array.isArray(range)
    ? (from, to) => range.some(({ first, last }) => from <= last && to >= first)
    : range;
}

function readings(today: Day, months: Months): Reading[] {
  const name = `(${[...months.keys()].join('|')})\\.?`;
  const month = (word: string | undefined) => months.get((word ?? '').toLowerCase()) ?? 0;
  return [
    ...numericReadings(),
    [`${DATE}(?: of)? ${name}${MAYBE_YEAR}`, ([, d, m, y]) => inYear(today, y, month(m), d)],
    [`${name} ${DATE}${MAYBE_YEAR}`, ([, m, d, y]) => inYear(today, y, month(m), d)],
    [`${name},? ${YEAR}`, ([, m, y]) => wholeMonth(y, month(m))],
    [`${YEAR} ${name}`, ([, y, m]) => wholeMonth(y, month(m))],
    ['(today|yesterday)', ([, word]) => single(today - (/^y/i.test(word ?? '') ? 1 : 0))],
    [
      '(last|past|previous|this) (?:(\\d{1,3}) )?(day|week|month|year)s?',
      ([, which = '', count, unit = '']) => {
        const kind = unit.toLowerCase();
        return count
          ? recent(today, kind, Number(count))
          : period(today, kind, /^this$/i.test(which) ? 0 : 1);
      },
    ],
    // "may" is a word before it is a month.
    [name, ([, m]) => (/^(may|mar|dec)$/i.test(m ?? '') ? undefined : inMonth(month(m)))],
    yearReading(),
  ];
}

/** Dates in numbers. */
export function numericReadings(): Reading[] {
  return [
    [`${YEAR}[-/.](\\d\\d?)[-/.](\\d\\d?)`, ([, y, m, d]) => days(y, m, d)],
    [`${YEAR}[-/](\\d\\d)`, ([, y, m]) => wholeMonth(y, m)],
    [
      `(\\d\\d?)[-/.](\\d\\d?)[-/.]${YEAR}`,
      ([, a, b, y]) => [...days(y, a, b), ...(a === b ? [] : days(y, b, a))],
    ],
  ];
}

export function yearReading(): Reading {
  return [YEAR, ([, y]) => wholeYear(Number(y)), true];
}

/** A month of any year. */
export function inMonth(month: number): DateTest['holds'] {
  return (from) => monthOf(from) === month;
}

type Written = string | number | undefined;

export function days(year: Written, month: Written, date: Written): DayRange[] {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const exists = m >= 1 && m <= 12 && d >= 1 && monthOf(dayOf(y, m, d)) === m;
  return exists ? single(dayOf(y, m, d)) : [];
}

export function single(day: Day): DayRange[] {
  return [{ first: day, last: day }];
}

export function wholeMonth(year: Written, month: Written): DayRange[] {
  const [y, m] = [Number(year), Number(month)];
  return m >= 1 && m <= 12 ? [{ first: dayOf(y, m, 1), last: dayOf(y, m + 1, 1) - 1 }] : [];
}

/** A date; without its year, in any of the years that a record may have. */
export function inYear(today: Day, year: Written, month: number, date: Written): DayRange[] {
  if (year) return days(year, month, date);
  const [last] = yearAndMonthOf(today);
  return Array.from({ length: 30 }, (_, ago) => days(last - ago, month, date)).flat();
}

/** The last so many days, weeks, months or years, up to today. */
export function recent(today: Day, unit: string, count: number): DayRange[] {
  const length = { day: 1, week: 7, month: 30, year: 365 }[unit] ?? 1;
  return [{ first: today - count * length + 1, last: today }];
}

/** A whole day, week, month or year, counted back from the one that is now; a week is Monday to Sunday. */
export function period(today: Day, unit: string, back: number): DayRange[] {
  if (unit === 'day') return single(today - back);
  if (unit === 'week') {
    const monday = today - weekdayOf(today) - 7 * back;
    return [{ first: monday, last: monday + 6 }];
  }
  const [year, month] = yearAndMonthOf(today);
  if (unit === 'month')
    return [{ first: dayOf(year, month - back, 1), last: dayOf(year, month - back + 1, 1) - 1 }];
  return wholeYear(year - back);
}

export function wholeYear(year: number): DayRange[] {
  return [{ first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) }];
}

/** Long and short names of the months, in English and in the reader's language. Takes long: once is enough. */
export function monthNames(locale: string): Months {
  const names = new Map<string, number>([['sept', 9]]);
  for (const language of ['en', locale]) {
    for (const form of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: form, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const name = format.format(Date.UTC(2020, month - 1, 1)).replace(/\.$/, '');
        if (/^\p{L}+$/u.test(name)) names.set(name.toLowerCase(), month).set(fold(name), month);
      }
    }
  }
  return names;
}
