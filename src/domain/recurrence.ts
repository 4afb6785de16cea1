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

/** What may stand in a rule; a line of its own could follow anything else. */
const WRITTEN = /^[a-z\d=;,:+-]+$/i;

const UNTIL = /UNTIL=(\d{8})T(\d\d)(\d\d)(\d\d)Z/i;

const DAY = 86_400_000;

/** How far from now the window that is shown is looked for, the nearer first. */
const REACHES = [31 * DAY, 366 * DAY] as const;

/** No window is extended by more than this. */
const LONGEST_EXTENSION = 7 * DAY;

/** How long after the asked time a moved end is still looked for: each day between may have a window of its own. */
const LONGEST_REACH = 366 * DAY;

/** More windows than these are meant to have no end, and would have to be counted one by one. */
const MOST_WINDOWS = 9999;

/** Days from the first year of four digits to the last. */
const MOST_DAYS = 3_652_425;

/** Why `every` can't be used as a recurrence rule, as a sentence; undefined when it can. */
export function recurrenceFaultOf(every: string): string | undefined {
  if (!FREQUENCIES.test(every)) return 'A recurrence needs `FREQ=DAILY`, `WEEKLY`, `MONTHLY` or `YEARLY`.';
  if (!WRITTEN.test(every))
    return 'A recurrence has no spaces, and no punctuation except `=`, `;`, `,`, `:`, `+` and `-`.';
  const [, count = 0] = /(?:^|[:;])COUNT=(\d+)/i.exec(every) ?? [];
  if (Number(count) > MOST_WINDOWS)
    return `A \`COUNT\` is at most ${MOST_WINDOWS}; leave it out if the window always repeats.`;
  const [day] = /UNTIL=\d{8}(?=;|$)/i.exec(every) ?? [];
  if (day !== undefined) return `Its end needs a time, in UTC: \`${day}T235959Z\`.`;
  try {
    startsOf(every, 0, 'UTC', 0, 0);
    return undefined;
  } catch (error) {
    return `${(error instanceof Error ? error.message : String(error)).replace(/\.$/, '')}.`;
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
  const last = every ? to + LONGEST_REACH : Number.POSITIVE_INFINITY;
  const moves = maintenance.updates
    .map((update) => ({ update, to: movedEndOf(update) }))
    .filter((move) => move.to <= last);
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

/**
 * The window that stands for planned work where it is shown but once: that under way or the next within a year, or else
 * the last; of work that begins later still, the first. There always is one.
 */
export function windowOf(maintenance: WindowSource, now: Instant): MaintenanceWindow {
  const { starts, ends, every, cancelled } = maintenance;
  const first = starts.instant;
  const own = { starts: first, ends: ends.instant, planned: ends.instant, cancelled };
  if (!every) return windowsOf(maintenance, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)[0] ?? own;
  // Most repeats within a month: a year of days is worked out for those alone that don't.
  for (const reach of REACHES) {
    const [next] = windowsOf(maintenance, now, now + reach);
    if (next) return next;
  }
  for (const reach of [...REACHES, now - first]) {
    const last = windowsOf(maintenance, now - reach, now).at(-1);
    if (last) return last;
  }
  return own;
}

/** The windows that the page of planned work shows: of work that repeats, those of the last month and the next three. */
export function shownWindowsOf(maintenance: WindowSource, now: Instant): MaintenanceWindow[] {
  const [month] = REACHES;
  const around = maintenance.every ? windowsOf(maintenance, now - month, now + 3 * month) : [];
  return around.length > 0 ? around : [windowOf(maintenance, now)];
}

/** Where an update wants the end of a window: "done" can only make it earlier. */
function movedEndOf({ at, status, ends }: MaintenanceUpdate): Instant {
  return ends?.instant ?? (status === 'resolved' ? at.instant : Number.NEGATIVE_INFINITY);
}

/**
 * The starts from `from` to `to`, both included, in order; the first always takes place, whether
 * it fits the rule or not. The rule is followed on the wall clock. A time that daylight saving skips
 * is moved on by the hour skipped, as calendars do, and of a repeated time the earlier is meant.
 */
function startsOf(every: string, first: Instant, timezone: string, from: Instant, to: Instant): Instant[] {
  const begin = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(timezone).toPlainDateTime();
  const wallClock = new RRuleTemporal({
    rruleString: every.replace(/^RRULE:/i, '').replace(UNTIL, (until) => toWallClock(until, timezone)),
    dtstart: begin.toZonedDateTime('UTC'),
    includeDtstart: true,
    strict: true,
    maxIterations: MOST_DAYS,
    temporal: Temporal,
  });
  return wallClock
    .between(new Date(from - DAY), new Date(to + DAY), true)
    .map((start) => start.toPlainDateTime())
    .map((start) => (start.equals(begin) ? first : start.toZonedDateTime(timezone).epochMilliseconds))
    .filter((start) => from <= start && start <= to);
}

/** RFC 5545 has the end of a rule in UTC. */
function toWallClock(until: string, timezone: string): string {
  const [, date, hour, minute, second] = UNTIL.exec(until) ?? [];
  const end = Temporal.PlainDateTime.from(`${date}T${hour}:${minute}:${second}`).toZonedDateTime('UTC');
  const local = end.withTimeZone(timezone).toPlainDateTime().toString({ smallestUnit: 'second' });
  return `UNTIL=${local.replace(/[-:]/g, '')}Z`;
}
