import { endOfDay, startOfDay } from '../domain/days.ts';
import { dayOf } from '../domain/format-time.ts';
import type { Instant, PlainDate } from '../domain/moment.ts';

/** Some stretch of time, of whole milliseconds: the first is in it, the last is not. */
export type Span = readonly [from: Instant, until: Instant];

/** The moment that content is judged by. It knows for how long all that it has told stays true. */
export interface Clock {
  /** The moment itself. Whoever asks for it may tell something of it that is true of no other. */
  readonly now: Instant;
  /** The last of some moments that has come; minus infinity when none has. */
  latestOf(moments: readonly Instant[]): Instant;
  /** The day that it is in a zone. */
  today(zone: string): PlainDate;
  /** At all moments of it, everything that was asked so far would be answered in the same way. */
  spanOfAnswers(): Span;
}

export function createClock(now: Instant): Clock {
  let [from, until] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const days = new Map<string, PlainDate>();
  const narrow = (first: Instant, last: Instant) => {
    from = Math.max(from, first);
    until = Math.min(until, last);
  };
  return {
    get now() {
      narrow(now, now + 1);
      return now;
    },
    latestOf(moments) {
      let latest = Number.NEGATIVE_INFINITY;
      let next = Number.POSITIVE_INFINITY;
      for (const moment of moments) {
        if (moment <= now) latest = Math.max(latest, moment);
        else if (moment > now) next = Math.min(next, moment);
      }
      narrow(latest, next);
      return latest;
    },
    today(zone) {
      const day = days.get(zone) ?? dayOf(now, zone);
      days.set(zone, day);
      return day;
    },
    spanOfAnswers() {
      for (const [zone, day] of days) narrow(startOfDay(day, zone), endOfDay(day, zone));
      return [from, until];
    },
  };
}
