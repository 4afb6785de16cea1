import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../domain/moment.ts';
import { toTime } from '../domain/time.ts';

/** Programs in Go write this where there is no time. */
const NO_YEAR = /^0001-/;

/**
 * A time as machines write it.
 *
 * @param zone - of times that name none; without it, they can't be read.
 * @example instantOf('2024-09-16T21:31:02.719-07:00') // the milliseconds of 2024-09-17 04:31:02 UTC
 */
export function instantOf(text: string, zone?: string): Instant | undefined {
  const written = text.trim().replace(/ UTC$/, 'Z');
  if (NO_YEAR.test(written)) return undefined;
  try {
    if (isZoneless(written)) {
      return zone ? Temporal.PlainDateTime.from(written).toZonedDateTime(zone).epochMilliseconds : undefined;
    }
    return Temporal.Instant.from(written).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** Whether a time says nothing of its zone. */
function isZoneless(text: string): boolean {
  return (
    /\d$/.test(text.trim()) && !/[+-]\d{2}(?::?\d{2})?$/.test(text.trim().replace(/^\d{4}-\d{2}-\d{2}/, ''))
  );
}

/** The day of a moment in a zone, `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: Instant): string {
  return toTime({ instant, approximate: false, precision: 'day' }, zone);
}

/** A moment as our files write it, with its offset, and with seconds where there are any. */
export function writeTime(instant: Instant, zone: string): string {
  const precision = Math.floor(instant / 1000) % 60 === 0 ? 'minute' : 'second';
  return toTime({ instant, approximate: false, precision }, zone);
}
