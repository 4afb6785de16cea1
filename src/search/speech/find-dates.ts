import type { Day } from '../days.ts';
import {
  type FoundDates,
  numericReadings,
  type Reading,
  readDates,
  yearReading,
} from '../query/date-words.ts';
import { foldInPlace } from '../words.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import type { DateTable } from './date-table.ts';
import { monthReadings, signedReadings, weekdayReadings } from './named-dates.ts';
import { type Patterns, patternsOf } from './patterns.ts';
import { relativeReadings } from './relative-dates.ts';

/** Finds the dates of a question in a language: its names come from `Intl`, the rest from a table. */
export function createFindDates(locale: string, table: DateTable): (text: string, today: Day) => FoundDates {
  const patterns = patternsOf(table);
  let made: { today: Day; readings: Reading[] } | undefined;
  let calendar: Calendar | undefined;
  return (text, today) => {
    calendar ??= calendarOf(locale, table);
    if (made?.today !== today)
      made = { today, readings: readingsOf(locale, table, patterns, calendar, today) };
    const { text: folded, starts, ends } = foldInPlace(text);
    const { dates, rest } = readDates(folded.replace(/[’ʼ׳]/g, "'"), made.readings, patterns.pattern);
    const letters = text.split('');
    for (let i = 0; i < rest.length; i++) if (rest[i] === ' ') letters.fill(' ', starts[i], ends[i]);
    return { dates, rest: letters.join('') };
  };
}

function readingsOf(
  locale: string,
  table: DateTable,
  patterns: Patterns,
  calendar: Calendar,
  today: Day,
): Reading[] {
  return [
    ...(table.signs ? signedReadings(table.signs, today) : []),
    ...numericReadings(),
    ...monthReadings(table, calendar, patterns, today),
    ...relativeReadings(locale, table, patterns, today),
    ...weekdayReadings(table, calendar, patterns, today),
    yearReading(),
  ];
}
