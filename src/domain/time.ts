import { Temporal } from 'temporal-polyfill';
import { startOfDay } from './days.ts';
import type { Instant, Moment, PlainDate } from './moment.ts';
import { type Clock, type ClockNotation, parseNotation } from './time-notation.ts';
import { beyondCalendar, impossibleDate, isPlainDate, type TimeFault } from './time-words.ts';

export type { TimeFault, TimeFaultKind } from './time-words.ts';
export { isPlainDate } from './time-words.ts';

/** What gives a written time its place. */
export interface TimeContext {
  /** IANA zone of times without an offset. */
  zone: string;
  /** The moment before it in the same list: a clock time takes its date from it. */
  before?: Instant | undefined;
  /** The incident's start, from which `+1h30m` counts. */
  started?: Instant | undefined;
}

/** A time that was understood. */
export interface ParsedTime {
  kind: 'time';
  moment: Moment;
  /** Written with its date, so that it may stand outside of the incident. */
  dated: boolean;
}

/** A clock that seems to run back by less than this is a slip; by more, it has passed midnight. */
const SLIP_HOURS = 6;

const MINUTE = 60_000;

/** When the last year of four digits is over wherever people live. */
const END_OF_CALENDAR = Date.parse('+010000-01-01T12:00Z');

/**
 * Read a time as an author wrote it. Never assumes UTC.
 *
 * @example parseTime('12:00', { zone: 'America/New_York', before }) // on the day of `before`
 */
export function parseTime(text: string, context: TimeContext): ParsedTime | TimeFault {
  const notation = parseNotation(text.trim());
  switch (notation.kind) {
    case 'after': {
      if (context.started === undefined) return noStart(text);
      return found(text, context.started + notation.milliseconds, notation, false);
    }
    case 'clock': {
      const { date, clock, offset } = notation;
      const day = date ?? dayOfClock(text, clock, offset ?? context.zone, context.before);
      if (typeof day !== 'string') return day;
      const instant = offset ? atOffset(day, clock, offset) : atZone(text, day, clock, context.zone);
      if (typeof instant !== 'number') return instant;
      if (!date && context.before !== undefined && instant < context.before) {
        return { ...outOfOrder(text, day, notation, context.before, context.zone), instant };
      }
      return found(text, instant, notation, date !== undefined);
    }
    default:
      return notation;
  }
}

/** Read when an incident began: a time with its date, or a day alone where no time is known. */
export function parseStart(text: string, zone: string): ParsedTime | TimeFault {
  const day = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return parseTime(text, { zone });
  if (!isPlainDate(day)) return { kind: 'impossible', ...impossibleDate(day) };
  const moment: Moment = { instant: startOfDay(day, zone), approximate: false, precision: 'day' };
  return { kind: 'time', moment, dated: true };
}

/**
 * Write a moment so that it reads back as the same, in any zone: with its date and offset.
 *
 * @example toTime(moment, 'America/New_York') // '~2023-04-15 12:00-04:00'
 */
export function toTime({ instant, approximate, precision }: Moment, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  if (precision === 'day') return `${approximate ? '~' : ''}${local.toPlainDate()}`;
  // Before standard time, offsets had seconds, and whole minutes of one zone are none of another.
  const shown = precision === 'minute' && hasOddOffset(local) ? local.withTimeZone('UTC') : local;
  const text = shown.toPlainDateTime().toString({ smallestUnit: precision }).replace('T', ' ');
  return `${approximate ? '~' : ''}${text}${shown.offset}`;
}

/**
 * Write a moment as its author would, in the zone and to the minute that began last: without an offset, unless
 * the clocks skip or repeat that minute. With seconds only where its minute began before `after`.
 *
 * @example toLocalTime(instant, 'America/New_York') // '2023-04-15 12:00'
 */
export function toLocalTime(instant: Instant, zone: string, after = Number.NEGATIVE_INFINITY): string {
  const texts = (['minute', 'second'] as const).flatMap((precision) => {
    const moment: Moment = { instant, approximate: false, precision };
    const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
    return [local.toString({ smallestUnit: precision }).replace('T', ' '), toTime(moment, zone)];
  });
  const isMeant = (text: string) => {
    const read = parseTime(text, { zone });
    if (read.kind !== 'time') return false;
    const { instant: at } = read.moment;
    return at <= instant && at > instant - MINUTE && at >= Math.min(after, wholeSecondOf(instant));
  };
  return texts.find(isMeant) ?? toTime({ instant, approximate: false, precision: 'second' }, zone);
}

/** Whether it names a zone of the IANA database. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** Whether the zone's clocks differ from UTC by seconds, too. */
function hasOddOffset({ offsetNanoseconds }: Temporal.ZonedDateTime): boolean {
  return offsetNanoseconds % (MINUTE * 1_000_000) !== 0;
}

function wholeSecondOf(instant: Instant): Instant {
  return Math.floor(instant / 1000) * 1000;
}

function found(
  text: string,
  instant: Instant,
  { approximate, precision }: Omit<Moment, 'instant'>,
  dated: boolean,
): ParsedTime | TimeFault {
  if (instant >= END_OF_CALENDAR) return { kind: 'impossible', ...beyondCalendar(text) };
  return { kind: 'time', moment: { instant, approximate, precision }, dated };
}

/** The date of a clock time: that of the moment before it, or the next day when it passed midnight. */
function dayOfClock(
  text: string,
  clock: Clock,
  zone: string,
  before: Instant | undefined,
): PlainDate | TimeFault {
  if (before === undefined) {
    return {
      kind: 'no-date',
      message: `Unexpected time \`${text}\` without a date, expected one such as \`2023-04-15 ${text}\`.`,
      remedy: 'Write the date before it: there is no earlier time to take the date from.',
    };
  }
  const local = toLocal(before, zone);
  const back = local.toPlainTime().since(Temporal.PlainTime.from({ ...clock }));
  const day = local.toPlainDate();
  return (back.total('hours') >= SLIP_HOURS ? day.add({ days: 1 }) : day).toString();
}

function toLocal(instant: Instant, zone: string): Temporal.PlainDateTime {
  const utc = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC').toPlainDateTime();
  if (zone === 'Z') return utc;
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(zone) ?? [];
  if (sign === undefined) {
    return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  }
  const offset = { hours: Number(hours), minutes: Number(minutes), seconds: Number(seconds) };
  return sign === '+' ? utc.add(offset) : utc.subtract(offset);
}

function atOffset(day: PlainDate, clock: Clock, offset: string): Instant {
  return Temporal.Instant.from(`${day}T${toText(clock)}${offset}`).epochMilliseconds;
}

/** The one instant that a local time names, or the two that it could mean after the clocks were changed. */
function atZone(text: string, day: PlainDate, clock: Clock, zone: string): Instant | TimeFault {
  const local = Temporal.PlainDateTime.from(`${day}T${toText(clock)}`);
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return earlier.epochMilliseconds;
  const precision = clock.second ? 'second' : 'minute';
  const readings = [earlier, later].map(
    ({ epochMilliseconds }) =>
      `\`${toTime({ instant: epochMilliseconds, approximate: false, precision }, zone)}\``,
  );
  const repeated = earlier.toPlainDateTime().equals(local);
  return {
    kind: repeated ? 'repeated' : 'skipped',
    message: repeated
      ? `Unexpected time \`${text}\`, which the clocks of ${zone} showed twice on ${day}.`
      : `Unexpected time \`${text}\`, which the clocks of ${zone} skipped on ${day}.`,
    remedy: `Write the one you mean: ${readings.join(' or ')}.`,
  };
}

function outOfOrder(
  text: string,
  day: PlainDate,
  { clock, offset = '' }: ClockNotation,
  before: Instant,
  zone: string,
): TimeFault {
  const local = toLocal(before, offset || zone);
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  const time = `${toText(clock, clock.second ? 8 : 5)}${offset}`;
  const expected = local.toPlainTime().toString({ smallestUnit: local.second ? 'second' : 'minute' });
  return {
    kind: 'order',
    message: `Unexpected time \`${text}\`, expected ${expected} or later, the time before it.`,
    remedy: `Move it to its place, or add its date if that is intended: \`${day} ${time}\` or \`${next} ${time}\`.`,
  };
}

function noStart(text: string): TimeFault {
  return {
    kind: 'no-start',
    message: `Unexpected \`${text}\`, expected a time that does not depend on the start.`,
    remedy: 'Write a date and a time: a time relative to the start needs `started` with its time.',
  };
}

function toText({ hour, minute, second }: Clock, length: 5 | 8 = 8): string {
  return [hour, minute, second]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
    .slice(0, length);
}
