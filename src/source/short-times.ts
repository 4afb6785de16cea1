import { dayOf } from '../domain/format-time.ts';
import type { Instant, Moment } from '../domain/moment.ts';
import { parseStart, parseTime, type TimeContext, toTime } from '../domain/time.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where a time stands: its zone, the moments before it, and the end after which times keep their date. */
interface Place extends TimeContext {
  end?: Instant | undefined;
}

/**
 * Data of an incident or of maintenance with its times as an author would write them: in the zone of the file, and
 * without the date where it is that of the time before. Each is read as the same moment, seconds of zero aside. Updates
 * and entries are put in order; what can't be read stays as it is.
 *
 * @param zone - of the file.
 */
export function withShortTimes(fields: Fields, zone: string): Record<string, unknown> {
  const short: Record<string, unknown> = { ...fields };
  const begin = typeof fields['started'] === 'string' ? 'started' : 'starts';
  const start = typeof fields[begin] === 'string' ? momentOf(parseStart(fields[begin], zone)) : undefined;
  const counted = start?.precision === 'day' ? undefined : start?.instant;
  const at = (name: string, before?: Instant, end?: Instant) => {
    const written = shortTime(fields[name], { zone, before, started: counted, end });
    short[name] = written.text;
    return written.instant;
  };
  if (counted !== undefined) at(begin);
  const detected = at('detected', start?.instant) ?? start?.instant;
  const mitigated = at('mitigated', detected) ?? detected;
  const resolved = at('resolved', mitigated);
  at('ends', start?.instant);
  at('publishAt');
  const list = (name: string, end?: Instant) => {
    if (Array.isArray(fields[name]))
      short[name] = shortList(fields[name], { zone, before: start?.instant, started: counted, end });
  };
  list('updates');
  list('timeline', resolved);
  const { published, ...report } = (fields['report'] ?? {}) as Record<string, unknown>;
  if (published !== undefined)
    short['report'] = { published: shortTime(published, { zone }).text, ...report };
  return short;
}

/** Items with their times, oldest first; those of one moment stay as they were. */
function shortList(items: readonly unknown[], place: Place): unknown[] {
  const timed = items.filter(isTimed);
  if (timed.length < items.length) return [...items];
  let { before } = place;
  const read = timed.map((item) => {
    const moment = momentOf(parseTime(item.at, { ...place, before }));
    before = moment?.instant ?? before;
    return { item, moment };
  });
  if (read.some(({ moment }) => moment === undefined)) return [...items];
  const sorted = read.toSorted((a, b) => (a.moment?.instant ?? 0) - (b.moment?.instant ?? 0));
  before = place.before;
  return sorted.map(({ item, moment }) => {
    const at = shortOf(moment, { ...place, before }) ?? item.at;
    before = moment?.instant;
    const { next, ends } = item;
    return {
      ...item,
      at,
      ...(next !== undefined && { next: shortTime(next, { ...place, before, end: undefined }).text }),
      ...(ends !== undefined && { ends: shortTime(ends, { ...place, before, end: undefined }).text }),
    };
  });
}

function isTimed(item: unknown): item is { at: string; next?: unknown; ends?: unknown } {
  return typeof item === 'object' && item !== null && 'at' in item && typeof item.at === 'string';
}

function shortTime(written: unknown, place: Place): { text: unknown; instant?: Instant | undefined } {
  if (typeof written !== 'string') return { text: written };
  const moment = momentOf(parseTime(written, place));
  // What is counted from the start says so on purpose.
  if (!moment || /^[~\s]*\+/.test(written)) return { text: written, instant: moment?.instant };
  return { text: shortOf(moment, place) ?? written, instant: moment.instant };
}

/** The shortest text that is read as the same moment. */
function shortOf(moment: Moment | undefined, place: Place): string | undefined {
  if (!moment || moment.precision === 'day') return undefined;
  const { zone, before, end } = place;
  const precision = moment.instant % 60_000 === 0 ? 'minute' : 'second';
  const whole = toTime({ ...moment, precision }, zone);
  const local = whole.replace(/[+-]\d\d:\d\d(?::\d\d)?$/, '');
  const isNear = before !== undefined && dayOf(before, zone) === dayOf(moment.instant, zone);
  const isInside = end === undefined || moment.instant <= end;
  const clock = local.replace(/\d{4}-\d\d-\d\d /, '');
  return [...(isNear && isInside ? [clock] : []), local, whole].find((text) => {
    const read = momentOf(parseTime(text, place));
    return read?.instant === moment.instant && read.approximate === moment.approximate;
  });
}

function momentOf(parsed: ReturnType<typeof parseTime>): Moment | undefined {
  return parsed.kind === 'time' ? parsed.moment : undefined;
}
