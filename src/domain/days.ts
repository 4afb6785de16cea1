import { Temporal } from 'temporal-polyfill';
import { dayOf } from './format-time.ts';
import type { Instant, PlainDate } from './moment.ts';
import { createMemory } from './remembered.ts';

/** A stretch of time, from `from` up to `to`. */
export interface Stretch {
  from: Instant;
  to: Instant;
}

/** A calendar day of a zone, of 23 to 25 hours. */
export interface Day extends Stretch {
  date: PlainDate;
}

/** Every feed and answer of the API asks again when each report was published. */
const starts = createMemory<Instant>();
const ends = createMemory<Instant>();

/** When a day begins in `timezone`, which is not midnight where daylight saving skips it. */
export function startOfDay(date: PlainDate | Temporal.PlainDate, timezone: string): Instant {
  return starts(
    `${date} ${timezone}`,
    () => Temporal.PlainDate.from(date).toZonedDateTime(timezone).epochMilliseconds,
  );
}

/** When the day after begins. */
export function endOfDay(date: PlainDate | Temporal.PlainDate, timezone: string): Instant {
  return ends(`${date} ${timezone}`, () =>
    startOfDay(Temporal.PlainDate.from(date).add({ days: 1 }), timezone),
  );
}

/** The last `count` days in `timezone`, oldest first; the last is today. */
export function daysUntil(now: Instant, timezone: string, count: number): Day[] {
  const today = plainDateIn(now, timezone);
  return Array.from({ length: count }, (_, index) => {
    const date = today.subtract({ days: count - 1 - index });
    return {
      date: date.toString(),
      from: startOfDay(date, timezone),
      to: endOfDay(date, timezone),
    };
  });
}

/** The beginning of the day one year before today. */
export function yearBefore(now: Instant, timezone: string): Instant {
  return startOfDay(plainDateIn(now, timezone).subtract({ years: 1 }), timezone);
}

/**
 * The days that a stretch touches, each with the length of the overlap. A stretch without length
 * touches the day it falls in. Takes time by the days found, not by all days.
 *
 * @param days - in order and without gaps.
 */
export function* daysOf(
  days: readonly Day[],
  { from, to }: Stretch,
): Generator<[index: number, length: number]> {
  for (let index = firstDayAt(days, from); ; index++) {
    const day = days[index];
    if (!day || (day.from >= to && day.from > from)) return;
    yield [index, Math.min(to, day.to) - Math.max(from, day.from)];
  }
}

/** The first day that is not over at `instant`; days are of nearly one length, so the guess is close. */
function firstDayAt(days: readonly Day[], instant: Instant): number {
  const [first] = days;
  if (!first || instant < first.to) return 0;
  let index = Math.min(Math.floor((instant - first.from) / 86_400_000), days.length) - 1;
  while ((days[index]?.to ?? Number.POSITIVE_INFINITY) <= instant) index++;
  return index;
}

function plainDateIn(instant: Instant, timezone: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(dayOf(instant, timezone));
}
