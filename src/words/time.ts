import { elsewhereStyleOf, formatTime, type TimeFormat, type TimeStyle } from '../domain/format-time.ts';
import type { Instant, Moment } from '../domain/moment.ts';
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

/** A moment with the author's "about" and precision kept. */
export function sayMoment(
  moment: Moment,
  style: TimeStyle,
  format: TimeFormat,
  words: Words<'time.about'>,
): string {
  const time = formatTime(moment.instant, style, format, moment.precision === 'second');
  return moment.approximate ? words.say('time.about', { time }) : time;
}

/**
 * A moment in a zone that the reader chose over the author's.
 *
 * @param home - the author's zone.
 */
export function sayElsewhere(
  moment: Moment,
  style: TimeStyle,
  format: TimeFormat,
  home: string,
  words: Words<'time.about'>,
): string {
  return sayMoment(moment, elsewhereStyleOf(moment.instant, style, format.zone, home), format, words);
}
