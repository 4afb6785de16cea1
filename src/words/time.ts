import { elsewhereStyleOf, formatTime, type TimeFormat, type TimeStyle } from '../domain/format-time.ts';
import type { Moment } from '../domain/moment.ts';
import type { Words } from './words.ts';

/** A moment with the author's "about" and precision kept: a day alone is never given a time. */
export function sayMoment(
  moment: Moment,
  style: TimeStyle,
  format: TimeFormat,
  words: Words<'time.about'>,
): string {
  const known = moment.precision === 'day' ? 'day' : style;
  const time = formatTime(moment.instant, known, format, moment.precision === 'second');
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
  // Nobody knows which day it was elsewhere.
  if (moment.precision === 'day') return sayMoment(moment, 'day', { ...format, zone: home }, words);
  return sayMoment(moment, elsewhereStyleOf(moment.instant, style, format.zone, home), format, words);
}
