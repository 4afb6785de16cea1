import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../domain/moment.ts';

/**
 * A zone as RFC 5545 wants it beside every time that names one: each change of its clocks from the
 * one before `from` up to `to`.
 */
export function toCalendarZone(timezone: string, from: Instant, to: Instant): string {
  const observances: string[] = [];
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timezone);
  let change = start.getTimeZoneTransition('previous') ?? start;
  observances.push(toObservance(change));
  for (;;) {
    const next = change.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > to) break;
    observances.push(toObservance(next));
    change = next;
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timezone}`, ...observances, 'END:VTIMEZONE'].join('\r\n');
}

/** The clocks from a change on; it is written in the local time that was left at that moment. */
function toObservance(change: Temporal.ZonedDateTime): string {
  const before = change.subtract({ seconds: 1 });
  // In nanoseconds, because Temporal takes no offset with seconds for a zone, as there were before standard time.
  const left = change.withTimeZone('UTC').toPlainDateTime().add({ nanoseconds: before.offsetNanoseconds });
  const kind = change.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${left.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${before.offset.replaceAll(':', '')}`,
    `TZOFFSETTO:${change.offset.replaceAll(':', '')}`,
    `END:${kind}`,
  ].join('\r\n');
}
