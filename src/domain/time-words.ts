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

/** A clock time, perhaps with a date before it and an offset behind it. */
export const CLOCK = new RegExp(
  [
    String.raw`^(?:(?<date>\d{4}-\d{2}-\d{2})(?:T|\s+))?`,
    String.raw`(?<hour>\d{1,2})(?:(?<mark>[:.])(?<minute>\d{2})(?:\k<mark>(?<second>\d{2})(?:[.,]\d{1,9})?)?)?`,
    String.raw`\s*(?<half>[ap]\.?m\.?)?`,
    String.raw`\s*(?<offset>z|utc|gmt|(?:utc|gmt)?[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?$`,
  ].join(''),
  'i',
);

const EXAMPLES = '`2023-04-15 12:00`, `12:00`, `1:30 PM`, `2023-04-15T12:00:00Z` or `+1h30m`';

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** A time of day that no clock shows. */
export function impossibleClock(text: string, expected: string): Omit<TimeFault, 'kind'> {
  return {
    message: `Unexpected time \`${text}\`, expected ${expected}.`,
    remedy: /(^|\D)24[:.]00/.test(text)
      ? 'Midnight at the end of a day is `00:00` of the next day.'
      : 'Write the time of day as `13:30` or `1:30 PM`.',
  };
}

/** A day that no calendar has. */
export function impossibleDate(date: PlainDate): Omit<TimeFault, 'kind'> {
  return {
    message: `Unexpected date \`${date}\`, expected a day that exists.`,
    remedy: 'Write the date as `YYYY-MM-DD`, such as `2023-04-15`.',
  };
}

/** A time that is counted to where no date can be written. */
export function beyondCalendar(text: string): Omit<TimeFault, 'kind'> {
  return {
    message: `Unexpected time \`${text}\`, expected one before the year 10000.`,
    remedy: 'Correct the number, or write a date and a time, such as `2023-04-15 12:00`.',
  };
}

/** A time that is written in none of our forms, with what was probably meant. */
export function unreadable(text: string, rest: string): TimeFault {
  const message = `Unexpected time \`${text}\`, expected one such as ${EXAMPLES}.`;
  if (isPlainDate(rest)) {
    return { kind: 'unreadable', message, remedy: `Add the time of day: \`${rest} 12:00\`.` };
  }
  const rewritten = rewrite(rest);
  if (rewritten !== undefined) {
    return { kind: 'unreadable', message, remedy: `Write \`${rewritten}\`.`, rewritten };
  }
  const zone = /\d\s?(?:[ap]\.?m\.?)?\s{1,9}\(?(?![ap]m\b)([A-Z]{2,5})\)?$/i.exec(rest)?.[1];
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
    const remedy = 'A time is a single moment: write when it begins, and add an entry for when it ends.';
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
