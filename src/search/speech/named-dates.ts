import { type Day, weekdayOf } from '../days.ts';
import {
  days,
  inMonth,
  inYear,
  type Reading,
  single,
  wholeMonth,
  wholeYear,
  YEAR,
} from '../query/date-words.ts';
import type { Calendar } from './calendar.ts';
import type { DateTable } from './date-table.ts';
import type { Patterns } from './patterns.ts';

/** "15 April 2023", "April 2023", "15 April", "April" in the names and the calendar of a language. */
export function monthReadings(
  { of, attached = '' }: DateTable,
  { months, longMonths, partsOf }: Calendar,
  { phrase }: Patterns,
  today: Day,
): Reading[] {
  const named = (names: Iterable<string>) => `${attached}(${alternatives(names)})\\.?`;
  const name = named(months.keys());
  const between = of ? `(?:\\s+(?:${phrase(of)}))?[\\s,]+` : '[\\s,]+';
  const date = '(\\d{1,2})(?:\\.|er|º|ª)?';
  const year = partsOf ? '(\\d{4})' : YEAR;
  const month = (word: string | undefined) => months.get(word ?? '') ?? 0;
  const is = (wanted: Partial<Record<'year' | 'month' | 'day', number>>) => (from: Day) => {
    const parts = partsOf?.(from);
    return Object.entries(wanted).every(([part, value]) => parts?.[part as 'year'] === value);
  };
  const whole = (y: string | undefined, m: string | undefined) =>
    partsOf ? is({ year: Number(y), month: month(m) }) : wholeMonth(y, month(m));
  const alone = ([, m]: string[]) => (partsOf ? is({ month: month(m) }) : inMonth(month(m)));
  return [
    [
      `${date}${between}${name}(?:${between}${year})?`,
      ([, d, m, y]) =>
        partsOf
          ? is({ ...(y && { year: Number(y) }), month: month(m), day: Number(d) })
          : inYear(today, y, month(m), d),
    ],
    [`${name}${between}${year}`, ([, m, y]) => whole(y, m)],
    [`${year}${between}${name}`, ([, y, m]) => whole(y, m)],
    ...(longMonths.size > 0 ? [[named(longMonths.keys()), alone] satisfies Reading] : []),
    ...(partsOf ? [['(1[34]\\d\\d)', ([, y]) => is({ year: Number(y) }), true] satisfies Reading] : []),
  ];
}

/** 2023年4月15日, 2023年4月, 4月15日, 4月 and 2023年. */
export function signedReadings(signs: readonly string[], today: Day): Reading[] {
  const [year, month, day] = signs.map((sign) => `\\s*(?:${sign})`);
  const number = '\\s*(\\d{1,2})';
  const whole = `${YEAR}${year}`;
  return [
    [`${whole}${number}${month}${number}${day}`, ([, y, m, d]) => days(y, m, d)],
    [`${whole}${number}${month}`, ([, y, m]) => wholeMonth(y, m)],
    [`(\\d{1,2})${month}${number}${day}`, ([, m, d]) => inYear(today, undefined, Number(m), d)],
    [
      `(\\d{1,2})${month}(?!間|间)`,
      ([, m]) => (Number(m) >= 1 && Number(m) <= 12 ? inMonth(Number(m)) : undefined),
    ],
    [whole, ([, y]) => wholeYear(Number(y))],
  ];
}

/** "Last Monday" is a day; "Monday" is any, and may as well be a word of the text. */
export function weekdayReadings(
  { last }: DateTable,
  { weekdays }: Calendar,
  { phrase }: Patterns,
  today: Day,
): Reading[] {
  const names = `(${alternatives(weekdays.keys())})`;
  const weekday = (match: string[]) => weekdays.get(match.slice(1).find(Boolean) ?? '') ?? 0;
  return [
    [
      phrase(last, '{day}').replaceAll('{day}', names),
      (match) => single(today - ((weekdayOf(today) - weekday(match) + 6) % 7) - 1),
    ],
    [names, (match) => (from) => weekdayOf(from) === weekday(match), true],
  ];
}

/** The longest first, so that no name is taken for one that it begins with. */
function alternatives(names: Iterable<string>): string {
  return [...names].sort((a, b) => b.length - a.length).join('|');
}
