import type { Moment, PlainDate } from './moment.ts';
import {
  CLOCK,
  impossibleClock,
  impossibleDate,
  isPlainDate,
  type TimeFault,
  unreadable,
} from './time-words.ts';

export interface Clock {
  hour: number;
  minute: number;
  second: number;
}

interface Written {
  approximate: boolean;
  precision: Exclude<Moment['precision'], 'day'>;
}

/** A clock time, with what was written beside it. */
export interface ClockNotation extends Written {
  kind: 'clock';
  date?: PlainDate | undefined;
  clock: Clock;
  /** `Z` or `±HH:MM[:SS]`. */
  offset?: string | undefined;
}

/** So long after the incident's start. */
export interface AfterNotation extends Written {
  kind: 'after';
  milliseconds: number;
}

/** What an author wrote, before a zone or a neighbour gives it its place in time. */
export type TimeNotation = ClockNotation | AfterNotation;

const APPROXIMATE = /^(?:~\s*|about\s+)/i;
const AFTER =
  /^\+\s*(?=\d)(?:(\d{1,9})\s?d\s?)?(?:(\d{1,9})\s?h\s?)?(?:(\d{1,9})\s?m(?:in)?\s?)?(?:(\d{1,9})\s?s)?$/i;

type Groups = Partial<Record<'date' | 'hour' | 'minute' | 'second' | 'half' | 'offset', string>>;

/** Read the notation of a time, or say what is wrong with it. */
export function parseNotation(text: string): TimeNotation | TimeFault {
  const approximate = APPROXIMATE.test(text);
  const rest = text.replace(APPROXIMATE, '').trim();
  const after = AFTER.exec(rest);
  if (after) {
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = after.slice(1).map((part) => Number(part ?? 0));
    const milliseconds = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    return { kind: 'after', approximate, precision: after[4] ? 'second' : 'minute', milliseconds };
  }
  const groups: Groups | undefined = CLOCK.exec(rest)?.groups;
  if (!groups || (groups.minute === undefined && groups.half === undefined)) return unreadable(text, rest);
  const clock = toClock(groups);
  if (typeof clock === 'string') return { kind: 'impossible', ...impossibleClock(text, clock) };
  const { date, second, offset } = groups;
  if (date !== undefined && !isPlainDate(date)) return { kind: 'impossible', ...impossibleDate(date) };
  const zone = offset === undefined ? undefined : toOffset(offset);
  // `12:00-12:30` without a date is two times rather than one with an offset.
  if (date === undefined && offset !== undefined && zone !== 'Z') return unreadable(text, rest);
  if (zone === null) {
    return {
      kind: 'impossible',
      message: `Unexpected offset in \`${text}\`, expected one from -12:00 to +14:00.`,
      remedy: 'Write the offset from UTC as `+02:00`, or `Z` for UTC itself.',
    };
  }
  return { kind: 'clock', approximate, precision: second ? 'second' : 'minute', date, clock, offset: zone };
}

function toClock({ hour, minute, second, half }: Groups): Clock | string {
  const clock = { hour: Number(hour), minute: Number(minute ?? 0), second: Number(second ?? 0) };
  if (clock.minute > 59) return 'minutes up to 59';
  if (clock.second > 59) return 'seconds up to 59';
  if (half === undefined) return clock.hour > 23 ? 'hours from 0 to 23' : clock;
  if (clock.hour < 1 || clock.hour > 12) return 'hours from 1 to 12 with AM or PM';
  return { ...clock, hour: (clock.hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0) };
}

/** `Z` or `±HH:MM[:SS]`; null when no place on earth could have it. */
function toOffset(text: string): string | null {
  const digits = text.replace(/^(?:utc|gmt)(?=.)/i, '');
  const [, sign, hours, minutes = '00', seconds] = /^([+-])(\d{2}):?(\d{2})?:?(\d{2})?$/.exec(digits) ?? [];
  if (sign === undefined) return 'Z';
  const most = sign === '+' ? 14 * 60 : 12 * 60;
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59 || Number(hours) * 60 + Number(minutes) > most)
    return null;
  return `${sign}${hours}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`;
}
