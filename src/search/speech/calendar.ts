import type { Day } from '../days.ts';
import { monthNames } from '../query/date-words.ts';
import { fold } from '../words.ts';
import type { DateTable } from './date-table.ts';

const DAY = 86_400_000;

/** What a day is called in a language. */
export interface Calendar {
  /** Numbers of the months, from 1, by their names, short ones and English ones among them: beside a number they can be nothing else. */
  months: ReadonlyMap<string, number>;
  /** By the names that stand for a month without a number, too. */
  longMonths: ReadonlyMap<string, number>;
  /** Monday is 0. */
  weekdays: ReadonlyMap<string, number>;
  /** Year, month and date of a day in a calendar that is not Gregory's. */
  partsOf: ((day: Day) => Record<'year' | 'month' | 'day', number>) | undefined;
}

/** The calendar of a language, as `Intl` has it. */
export function calendarOf(locale: string, { inMonth }: Pick<DateTable, 'inMonth'> = {}): Calendar {
  const isGregorian = new Intl.DateTimeFormat(locale).resolvedOptions().calendar === 'gregory';
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  });
  const partsOf = (day: Day) => {
    const parts = format.formatToParts(day * DAY);
    const part = (name: string) => Number(parts.find(({ type }) => type === name)?.value ?? 0);
    return { year: part('year'), month: part('month'), day: part('day') };
  };
  const longMonths = new Map<string, number>();
  const shortMonths = new Map<string, number>();
  const weekdays = new Map<string, number>();
  for (const width of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(locale, { month: width, timeZone: 'UTC' });
    const inDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: width, timeZone: 'UTC' });
    const names = width === 'long' ? longMonths : shortMonths;
    for (let day = 0; day < 366; day += 15) {
      for (const one of [alone, inDate]) {
        const found = one.formatToParts(day * DAY).find(({ type }) => type === 'month')?.value ?? '';
        const name = fold(found).replace(/[.׳']$/, '');
        if (!/^\p{L}[\p{L}\p{M} ]+$/u.test(name)) continue;
        const { month } = partsOf(day);
        names.set(name, month);
        if (inMonth && width === 'long') names.set(name.replace(...inMonth), month);
      }
    }
  }
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // The fourth day from the beginning was a Monday.
  for (let i = 0; i < 7; i++) weekdays.set(fold(weekday.format((4 + i) * DAY)), i);
  return {
    months: new Map([...(isGregorian ? monthNames('en') : []), ...shortMonths, ...longMonths]),
    longMonths,
    weekdays,
    partsOf: isGregorian ? undefined : partsOf,
  };
}
