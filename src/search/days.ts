/** A calendar day as a number: days since 1970-01-01. Calendar arithmetic only, no zone is involved. */
export type Day = number;

/** Days from the first to the last, both included. */
export interface DayRange {
  first: Day;
  last: Day;
}

const DAY = 86_400_000;

/** Months count from 1; a day or month beyond the end runs over into the next. */
export function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / DAY;
}

/** The day that is written in an ISO 8601 time, whatever its offset. */
export function dayInIso(iso: string): Day {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY;
}

/** The month of a day, from 1. */
export function monthOf(day: Day): number {
  return new Date(day * DAY).getUTCMonth() + 1;
}

/** Monday is 0. */
export function weekdayOf(day: Day): number {
  return (day + 3) % 7;
}

/** The year and month that a day falls in. */
export function yearAndMonthOf(day: Day): [year: number, month: number] {
  const date = new Date(day * DAY);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1];
}
