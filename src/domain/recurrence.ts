import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Maintenance, MaintenanceUpdate } from './maintenance.ts';
import type { Instant } from './moment.ts';
import type { MaintenanceWindow } from './window.ts';

/** What windows follow from. */
export type WindowSource = Pick<
  Maintenance,
  'timezone' | 'starts' | 'ends' | 'every' | 'updates' | 'cancelled'
>;

/** Whatever repeats more often than daily is a way of working, not maintenance. */
const FREQUENCIES = /(?:^|[:;])FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/i;

/** No window is extended by more than this. */
const LONGEST_EXTENSION = 7 * 86_400_000;

/** Why `every` can't be used as a recurrence rule, as a sentence; undefined when it can. */
export function recurrenceFaultOf(every: string): string | undefined {
  if (!FREQUENCIES.test(every)) return 'A recurrence has FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.';
  try {
    startsOf(every, 0, 'UTC', 0, 0);
    return undefined;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}.`;
  }
}

/**
 * The windows that touch the time from `from` up to `to`, in order, as updates have moved their
 * ends. A moved end belongs to the last window that starts before it.
 */
export function windowsOf(maintenance: WindowSource, from: Instant, to: Instant): MaintenanceWindow[] {
  const { timezone, every, cancelled } = maintenance;
  const first = maintenance.starts.instant;
  const length = maintenance.ends.instant - first;
  const moves = maintenance.updates.map((update) => ({ update, to: movedEndOf(update) }));
  const earliest = from - length - LONGEST_EXTENSION;
  const latest = Math.max(to, ...moves.map((move) => move.to));
  const starts = every ? startsOf(every, first, timezone, earliest, latest) : [first];
  return starts
    .map((start, index) => {
      const next = starts[index + 1] ?? Number.POSITIVE_INFINITY;
      const planned = start + length;
      const ends = moves
        .filter((move) => start < move.to && move.to <= next)
        .reduce((end, { update, to }) => (update.ends ? to : Math.min(end, to)), planned);
      return { starts: start, ends, planned, cancelled };
    })
    .filter(({ starts, ends }) => starts < to && ends > from);
}

/** Where an update wants the end of a window: "done" can only make it earlier. */
function movedEndOf({ at, status, ends }: MaintenanceUpdate): Instant {
  return ends?.instant ?? (status === 'resolved' ? at.instant : Number.NEGATIVE_INFINITY);
}

/**
 * The starts from `from` to `to`, both included, in order; the first always takes place, whether
 * it fits the rule or not. As RFC 5545 has it, a start is left out when daylight saving skips its
 * local time, and is the earlier one of a repeated local time.
 */
function startsOf(every: string, first: Instant, timezone: string, from: Instant, to: Instant): Instant[] {
  const recurrence = new RRuleTemporal({
    rruleString: every.replace(/^RRULE:/i, ''),
    dtstart: Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(timezone),
    includeDtstart: true,
    strict: true,
    temporal: Temporal,
  });
  return recurrence
    .between(new Date(from), new Date(to), true)
    .map(({ epochMilliseconds }) => epochMilliseconds);
}
