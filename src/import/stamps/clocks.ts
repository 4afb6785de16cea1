import { type Clock, parseNotation } from '../../domain/time-notation.ts';

/** A time of day as people write it. */
export interface WrittenClock extends Clock {
  /** Written to the second. */
  hasSeconds: boolean;
  /** Whether it says which half of the day it is in: by `AM` or `PM`, or by an hour that only one half has. */
  isHalfKnown: boolean;
  /** As it stands in the text. */
  text: string;
}

export interface FoundClock {
  clock: WrittenClock;
  end: number;
}

const FIGURES =
  /(?<hour>\d{1,2})(?<mark>[:.])(?<minute>\d\d)(?:\k<mark>(?<second>\d\d)(?:[.,]\d{1,9})?)?(?![\d%]|[:.]\d)(?: ?(?<half>[ap]\.?m\b\.?))?/iy;
const HALF_ONLY = /(?<hour>\d{1,2}) ?(?<half>[ap]\.?m\b\.?)/iy;
const WITH_H = /(?<hour>\d{1,2}) ?h ?(?<minute>\d\d)(?!\d|:\d| ?m)/iy;
const DIGITS = /(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?!\d|[-/.]\d|[:.]\d\d)/y;
/** What follows digits that are a time and no number. */
const HOURS = / ?(?:h|hrs?|hours|utc|gmt)\b/iy;
const BEHIND = /(?: ?(?:hrs?|uhr|hours|h|ish)\b)/iy;

/**
 * The time of day that is written at a place of a text. It is read as everywhere else once it is in figures.
 *
 * @param isDated - whether a day stands before it, so that `1600` is a time.
 */
export function readClock(text: string, at: number, isDated: boolean): FoundClock | undefined {
  for (const pattern of [FIGURES, HALF_ONLY, WITH_H, DIGITS]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const end = at + match[0].length;
    if (pattern === DIGITS && !isDated && endOf(HOURS, text, end) === end) continue;
    const clock = toClock(match[0].trim(), match.groups ?? {});
    if (clock) return { clock, end: endOf(BEHIND, text, end) };
  }
  return undefined;
}

function toClock(text: string, groups: Partial<Record<string, string>>): WrittenClock | undefined {
  const { hour = '', minute = '00', second, half } = groups;
  const letter = half?.charAt(0).toLowerCase();
  // `13:55 PM` and `0:29 AM` are of 24 hours, and the letters agree with them.
  const isOfDay = letter !== undefined && (letter === 'p' ? Number(hour) > 12 : Number(hour) === 0);
  const suffix = letter === undefined || isOfDay ? '' : ` ${letter}m`;
  const notation = parseNotation(`${hour}:${minute}${second === undefined ? '' : `:${second}`}${suffix}`);
  if (notation.kind !== 'clock') return undefined;
  const isHalfKnown = letter !== undefined || Number(hour) > 12 || hour.startsWith('0');
  return { ...notation.clock, hasSeconds: second !== undefined, isHalfKnown, text };
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** As the one reader of times takes it. */
export function toText({ hour, minute, second, hasSeconds }: WrittenClock): string {
  const parts = hasSeconds ? [hour, minute, second] : [hour, minute];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
