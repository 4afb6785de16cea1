import { endOfWeekday, readDay, type WrittenDay } from './calendar.ts';
import { readClock, type WrittenClock } from './clocks.ts';
import { readZone, type SourceZone } from './zones.ts';

/** The time that a line begins with, as it is written there. */
export interface Stamp {
  day?: WrittenDay | undefined;
  clock?: WrittenClock | undefined;
  /** The end, when it is a stretch of time. */
  until?: WrittenClock | undefined;
  /** What its zone can be; nothing when it names none. */
  zones?: readonly SourceZone[] | undefined;
  isApproximate: boolean;
  hasWeekday: boolean;
  /** Where the words behind it begin. */
  end: number;
}

const OPENING = /[\s*_`#[({>~≈]*/y;
const PREPOSITION = /(?:at|on|um|am) (?=[~≈]?\d|\p{Lu})/iuy;
const ABOUT = /(?:~|≈|about|around|approximately|approx\.?|circa|ca\.) ?/iy;
const BETWEEN = /(?:[\s,*_`|~≈]|\bat\b|\bon\b|\bum\b|T(?=\d))*/y;
const DASH = /(?: - | – | — |-|–|—| (?:to|until|till|bis) )/iy;
const PARTING = /[\s:;|–—-]*/y;
const CLOSING = /[~≈]?[\s*_`\])}]*/y;
/** What may stand between the time and the words. */
const SEPARATOR = /[\s:;,.|=>→*_`–—-]*/y;

/**
 * The time that a text begins with, in the order in which people write its parts.
 *
 * @example readStamp('~12:45 PM PST Saturday Oct 30th: First wave')
 */
export function readStamp(text: string): Stamp | undefined {
  const stamp: Stamp = { isApproximate: false, hasWeekday: false, end: 0 };
  let at = skip(PREPOSITION, text, skip(OPENING, text, 0));
  const lead = text.slice(0, at);
  if (/[~≈]/.test(lead)) stamp.isApproximate = true;
  for (;;) {
    const next = readPart(text, at, stamp);
    if (next === undefined) break;
    stamp.end = next;
    at = skip(BETWEEN, text, next);
    if (stamp.day && !stamp.clock) at = beforeClock(text, at);
    if (stamp.clock && text.charAt(at) === '(') at = openedAt(text, at);
  }
  if (stamp.end === 0) return undefined;
  // A letter or a digit at once behind it: it was a version, a range, or a word.
  if (/[\p{L}\d]/u.test(text.charAt(stamp.end))) return undefined;
  if (/^[~≈]/.test(text.slice(stamp.end))) stamp.isApproximate = true;
  stamp.end = skip(CLOSING, text, stamp.end);
  stamp.end = skip(SEPARATOR, text, stamp.end);
  return stamp;
}

/** Whether a text is a time and nothing else. */
export function isStamp(text: string): boolean {
  const stamp = readStamp(text);
  return stamp !== undefined && stamp.end >= text.trimEnd().length;
}

/** Whether nothing but the end of the text or a separator follows the stamp's own signs. */
export function isSetOff(text: string, { end }: Stamp): boolean {
  return end >= text.length || /[\s:;|–—\])*_`-]/.test(text.charAt(end - 1));
}

/** Reads the next part of a stamp into it, and says where it ends. */
function readPart(text: string, from: number, stamp: Stamp): number | undefined {
  const about = skip(ABOUT, text, from);
  const at = about > from && /\d/.test(text.charAt(about)) ? about : from;
  if (at > from) stamp.isApproximate = true;
  if (!stamp.clock || !stamp.day) {
    const weekday = endOfWeekday(text, at);
    if (weekday !== undefined) {
      stamp.hasWeekday = true;
      return weekday;
    }
  }
  if (!stamp.day) {
    const day = readDay(text, at);
    if (day) {
      stamp.day = day.written;
      return day.end;
    }
  }
  if (!stamp.clock) {
    const clock = readClock(text, at, stamp.day !== undefined);
    if (!clock) return undefined;
    stamp.clock = clock.clock;
    if (/ish$/i.test(text.slice(at, clock.end))) stamp.isApproximate = true;
    return endOfRange(text, clock.end, stamp);
  }
  return stamp.zones ? undefined : endOfZone(text, at, stamp);
}

/** Behind a time may stand an offset, or the end of a stretch. */
function endOfRange(text: string, at: number, stamp: Stamp): number {
  const isExact = stamp.clock?.hasSeconds || /T\d/.test(text.slice(0, at));
  if (text.charAt(at) === '+' || (isExact && /^-\d\d:?\d\d/.test(text.slice(at)))) {
    const zone = readZone(text, at);
    if (zone) {
      stamp.zones = zone.zones;
      return zone.end;
    }
  }
  if (/^Z\b/.test(text.slice(at))) {
    stamp.zones = readZone(text, at)?.zones;
    return at + 1;
  }
  const zoned = endOfZone(text, skip(/ ?/y, text, at), stamp) ?? at;
  const dash = skip(DASH, text, zoned);
  if (dash === zoned) return zoned;
  const day = readDay(text, dash);
  const until = readClock(text, day ? skip(BETWEEN, text, day.end) : dash, day !== undefined);
  if (!until || (/\d\.\d/.test(until.clock.text) && !stamp.clock?.text.includes('.'))) return zoned;
  stamp.until = until.clock;
  return until.end;
}

function endOfZone(text: string, at: number, stamp: Stamp): number | undefined {
  // What follows a time behind a hyphen ends a stretch; only behind seconds it is an offset.
  const zone = stamp.zones || /^[−-]/.test(text.slice(at)) ? undefined : readZone(text, at);
  if (!zone) return undefined;
  stamp.zones = zone.zones;
  return zone.end;
}

/** Between a day and its time may be anything that parts them: `24-10-2024 - 08:15`. */
function beforeClock(text: string, at: number): number {
  const behind = skip(PARTING, text, at);
  return readClock(text, behind, false) ? behind : at;
}

/** A bracket is a part of the stamp when a zone or a day stands in it: `(UTC)`. */
function openedAt(text: string, at: number): number {
  const inside = at + 1;
  return readZone(text, inside) || readDay(text, inside) ? inside : at;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
