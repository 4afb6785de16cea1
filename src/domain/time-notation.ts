import type { PlainDate } from './moment.ts';

/** Why a written time can't be used; each kind is a rule, `time/<kind>`. */
export type TimeFaultKind =
  | 'unreadable'
  | 'impossible'
  | 'no-date'
  | 'no-start'
  | 'skipped'
  | 'repeated'
  | 'order';

export interface TimeFault {
  kind: TimeFaultKind;
  message: string;
  remedy: string;
  /** The same time in a form that can be read, when there is no doubt what was meant. */
  rewritten?: string | undefined;
  /** Where it would be on the day of the moment before it, when it is out of order. */
  instant?: number | undefined;
}

export interface Clock {
  hour: number;
  minute: number;
  second: number;
}

interface Written {
  approximate: boolean;
  precision: 'minute' | 'second';
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
const AFTER = /^\+\s*(?=\d)(?:(\d+)\s*d)?\s*(?:(\d+)\s*h)?\s*(?:(\d+)\s*m(?:in)?)?\s*(?:(\d+)\s*s)?$/i;
const CLOCK = new RegExp(
  [
    String.raw`^(?:(?<date>\d{4}-\d{2}-\d{2})(?:T|\s+))?`,
    String.raw`(?<hour>\d{1,2})(?:(?<mark>[:.])(?<minute>\d{2})(?:\k<mark>(?<second>\d{2})(?:[.,]\d{1,9})?)?)?`,
    String.raw`\s*(?<half>[ap]\.?m\.?)?`,
    String.raw`\s*(?<offset>z|utc|gmt|(?:utc|gmt)?[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?$`,
  ].join(''),
  'i',
);

export const EXAMPLES = '`2023-04-15 12:00`, `12:00`, `1:30 PM`, `2023-04-15T12:00:00Z` or `+1h30m`';

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

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
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

function impossibleClock(text: string, expected: string): Omit<TimeFault, 'kind'> {
  return {
    message: `Unexpected time \`${text}\`, expected ${expected}.`,
    remedy: /(^|\D)24[:.]00/.test(text)
      ? 'Midnight at the end of a day is `00:00` of the next day.'
      : 'Write the time of day as `13:30` or `1:30 PM`.',
  };
}

function impossibleDate(date: PlainDate): Omit<TimeFault, 'kind'> {
  return {
    message: `Unexpected date \`${date}\`, expected a day of the calendar.`,
    remedy: 'Write the date as `YYYY-MM-DD`, such as `2023-04-15`.',
  };
}

function unreadable(text: string, rest: string): TimeFault {
  const message = `Unexpected time \`${text}\`, expected one such as ${EXAMPLES}.`;
  if (isPlainDate(rest)) {
    return { kind: 'unreadable', message, remedy: `Add the time of day: \`${rest} 12:00\`.` };
  }
  const rewritten = rewrite(rest);
  if (rewritten !== undefined) {
    return { kind: 'unreadable', message, remedy: `Write \`${rewritten}\`.`, rewritten };
  }
  const zone = /\d\s*(?:[ap]\.?m\.?)?\s+\(?(?![ap]m\b)([A-Z]{2,5})\)?$/i.exec(rest)?.[1];
  if (zone !== undefined) {
    const remedy = `\`${zone}\` names more than one offset: write the offset itself, such as \`+02:00\`, or leave it out and set \`timezone\` to a zone such as \`Europe/Berlin\`.`;
    return { kind: 'unreadable', message, remedy };
  }
  if (/^\d{1,2}[/.]\d{1,2}[/.]\d{4}\b/.test(rest)) {
    return {
      kind: 'unreadable',
      message,
      remedy: 'Write the year first, then month and day: `2023-04-15 12:00`.',
    };
  }
  if (/\d\s*[-–]\s*\d{1,2}[:.]\d{2}/.test(rest)) {
    const remedy = 'A time is one moment: write where it begins, and where it ends as an entry of its own.';
    return { kind: 'unreadable', message, remedy };
  }
  return {
    kind: 'unreadable',
    message,
    remedy: 'Write it in one of these forms; put `~` before it if it is not exact.',
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Forms of which there is no doubt what they mean, in a form of ours. */
function rewrite(text: string): string | undefined {
  const [, hour, minutes] = /^(\d{1,2})\s*h\s*(\d{2})$/i.exec(text) ?? [];
  if (hour !== undefined) return `${hour}:${minutes}`;
  const date =
    /^(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})\b(?<rest>.*)$/.exec(text) ??
    /^(?<month>[a-z]{3,9})\.? +(?<day>\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\d{4})\b,?(?: at)?(?<rest>.*)$/i.exec(
      text,
    ) ??
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? +(?<month>[a-z]{3,9})\.?,? +(?<year>\d{4})\b,?(?: at)?(?<rest>.*)$/i.exec(
      text,
    );
  const { year, month = '', day = '', rest = '' }: Partial<Record<string, string>> = date?.groups ?? {};
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (year === undefined || number === 0) return undefined;
  const plain = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const whole = `${plain} ${rest.trim() || '12:00'}`;
  return isPlainDate(plain) && CLOCK.test(whole) ? whole : undefined;
}
