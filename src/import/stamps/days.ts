import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../../domain/moment.ts';
import { isPlainDate } from '../../domain/time.ts';
import type { WrittenDay } from './calendar.ts';

/** What tells which day is meant where its author left something out. */
export interface DayContext {
  /** The day that the document is about, as far as it is certain. */
  near?: PlainDate | undefined;
  /** A year that is stated for all days, as in the head of a table. */
  year?: number | undefined;
  /** The month that the document is about, `YYYY-MM`, by its folder. */
  month?: string | undefined;
  /** Whether `03/04` is a day of April, as other days of the document tell. */
  isDayFirst?: boolean | undefined;
}

/**
 * The day that is meant, if that is certain. A year is never made up: it is that of the day nearest to the one that the
 * document is about.
 *
 * @example toDay({ month: 12, day: 30 }, { near: '2022-01-05' }) // '2021-12-30'
 */
export function toDay(written: WrittenDay, context: DayContext): PlainDate | undefined {
  const readings = readingsOf(written, context).flatMap((reading) => withYear(reading, context) ?? []);
  const [first, other] = [...new Set(readings)];
  if (other === undefined) return first;
  const { near, month } = context;
  return (
    readings.find((day) => day === near) ??
    readings.find((day) => month !== undefined && day.startsWith(month))
  );
}

function readingsOf(written: WrittenDay, { isDayFirst }: DayContext): WrittenDay[] {
  const { year, month, day, isEitherWay } = written;
  const turned = { year, month: day, day: month };
  if (!isEitherWay) return [written];
  if (isDayFirst === undefined) return [written, turned];
  return [isDayFirst ? turned : written];
}

function withYear({ year, month, day }: WrittenDay, context: DayContext): PlainDate | undefined {
  const { near, year: stated } = context;
  const known = year ?? stated;
  if (known !== undefined) return existing(known, month, day);
  if (near === undefined) return undefined;
  const about = Temporal.PlainDate.from(near);
  const candidates = [-1, 0, 1].flatMap((more) => existing(about.year + more, month, day) ?? []);
  const distance = (date: PlainDate) => Math.abs(about.until(Temporal.PlainDate.from(date)).days);
  return candidates.toSorted((one, other) => distance(one) - distance(other))[0];
}

function existing(year: number, month: number, day: number): PlainDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isPlainDate(text) ? text : undefined;
}

/** The day after one. */
export function nextDay(day: PlainDate): PlainDate {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/** Whether days in figures begin with the day, where one of them can be read in one way only. */
export function isDayFirstIn(days: readonly { written: WrittenDay; text: string }[]): boolean | undefined {
  const ways = days.flatMap(({ written, text }) => {
    const [, one, two] = /^(\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(text) ?? [];
    if (one === undefined || written.isEitherWay || one === two) return [];
    return [Number(one) === written.day];
  });
  const [first] = ways;
  return ways.every((way) => way === first) ? first : undefined;
}
