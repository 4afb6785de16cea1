import type { Instant } from '../domain/moment.ts';
import { isPromiseOverdue } from '../domain/relative.ts';
import type { Words } from './words.ts';

const MINUTE = 60_000;

/** What lengths of time are said in. */
export const DURATION_KEYS = [
  'duration.under-a-minute',
  'duration.minutes',
  'duration.hours',
  'duration.days',
] as const;

type DurationKey = (typeof DURATION_KEYS)[number];
type RelativeKey = DurationKey | 'time.in' | 'time.ago';
type PromiseKey = RelativeKey | 'time.overdue';

/**
 * A length of time as people say it, in its two largest units.
 *
 * @param milliseconds - at least 0; rounded to the minute.
 * @example sayDuration(6_120_000, words) // '1 h 42 min'
 */
export function sayDuration(milliseconds: number, words: Words<DurationKey>): string {
  const total = Math.round(milliseconds / MINUTE);
  if (total < 1) return words.say('duration.under-a-minute');
  const [days, hours, minutes] = [Math.floor(total / 1440), Math.floor(total / 60) % 24, total % 60];
  if (days > 0) return words.say('duration.days', { days, hours });
  return hours > 0
    ? words.say('duration.hours', { hours, minutes })
    : words.say('duration.minutes', { minutes });
}

/**
 * How far away a moment is, as people say it.
 *
 * @param from - where the reader stands.
 * @param to - the moment meant.
 * @example sayRelative(0, 7_200_000, words) // 'in 2 h'
 * @example sayRelative(7_200_000, 0, words) // '2 h ago'
 */
export function sayRelative(from: Instant, to: Instant, words: Words<RelativeKey>): string {
  const duration = sayDuration(Math.abs(to - from), words);
  return words.say(to > from ? 'time.in' : 'time.ago', { duration });
}

/** When the next message is due; a promise that was not kept is named as such. */
export function sayPromise(now: Instant, due: Instant, words: Words<PromiseKey>): string {
  return isPromiseOverdue(now, due)
    ? words.say('time.overdue', { duration: sayDuration(now - due, words) })
    : sayRelative(now, due, words);
}
