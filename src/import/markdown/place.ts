import type { Moment, PlainDate } from '../../domain/moment.ts';
import { toText, type WrittenClock } from '../stamps/clocks.ts';
import { type DayContext, nextDay, toDay } from '../stamps/days.ts';
import { zonesIn } from '../stamps/found-in.ts';
import { instantIn, type SourceZone, zoneAmong } from '../stamps/zones.ts';
import type { RawEntry } from './timeline.ts';

/** An entry whose time has its place, or why it has none. */
export interface PlacedEntry {
  entry: RawEntry;
  moment?: Moment | undefined;
  zone?: SourceZone | undefined;
  /** Its day was counted on over midnight. */
  isNextDay?: boolean | undefined;
  /** Why its time is not certain. */
  fault?: 'date' | 'zone' | 'clock' | undefined;
}

export interface PlaceContext extends DayContext {
  /** The day of the first clock time that has none. */
  first?: PlainDate | undefined;
  /** The zone of times that name none. */
  zone?: SourceZone | undefined;
  timezone?: string | undefined;
}

/** A clock that seems to run back by less than this is a slip; by more, it has passed midnight. */
const SLIP = 6 * 3600;
const NOON = 12 * 3600;

/** Give every entry its instant, each time without a day taking it from the one before it. */
export function placeEntries(entries: readonly RawEntry[], context: PlaceContext): PlacedEntry[] {
  const isReversed = isNewestFirst(entries);
  const ordered = isReversed ? entries.toReversed() : entries;
  const usesHalves = entries.filter(({ unit }) => /m/i.test(unit.stamp?.clock?.text ?? '')).length > 1;
  const isOfTwelve = entries.every(({ unit }) => (unit.stamp?.clock?.hour ?? 0) <= 12);
  let day: PlainDate | undefined;
  let before: number | undefined;
  let above: RawEntry['above'];
  const placed = ordered.map((entry): PlacedEntry => {
    const { stamp, head = '' } = entry.unit;
    if (!stamp?.clock) return { entry, fault: 'clock' };
    const stated = Number(/\b(?:19|20)\d\d\b/.exec(head)?.[0] ?? Number.NaN);
    const around = {
      ...context,
      year: Number.isNaN(stated) ? context.year : stated,
      near: day ?? context.near,
    };
    const written = stamp.day ?? (entry.above === above ? undefined : entry.above);
    above = entry.above;
    let isNextDay = false;
    if (written) {
      day = toDay(written, around);
      before = undefined;
    } else if (day === undefined && before === undefined) day = context.first;
    const clock = halved(stamp.clock, { usesHalves, isOfTwelve }, before);
    const seconds = secondsOf(clock);
    if (!written && day !== undefined && before !== undefined && before - seconds >= SLIP) {
      day = nextDay(day);
      isNextDay = true;
    }
    before = seconds;
    if (day === undefined) return { entry, fault: 'date' };
    const zone = zoneOf(entry, context);
    if (!zone) return { entry, fault: 'zone' };
    const instant = instantIn(zone, day, toText(clock));
    if (instant === undefined) return { entry, zone, fault: 'clock' };
    const precision = clock.hasSeconds ? 'second' : 'minute';
    return { entry, zone, isNextDay, moment: { instant, approximate: stamp.isApproximate, precision } };
  });
  return isReversed ? placed.toReversed() : placed;
}

function zoneOf({ unit }: RawEntry, { zone, timezone }: PlaceContext): SourceZone | undefined {
  const own = unit.stamp?.zones ?? zonesIn(unit.head ?? '')[0];
  return own ? zoneAmong(own, timezone) : zone;
}

/**
 * The half of the day that an hour is in, where it does not say it: the first that follows, if others say theirs, or if
 * no hour is beyond 12 and one o'clock follows noon.
 */
function halved(
  clock: WrittenClock,
  { usesHalves, isOfTwelve }: { usesHalves: boolean; isOfTwelve: boolean },
  before: number | undefined,
): WrittenClock {
  if (clock.isHalfKnown || before === undefined) return clock;
  const later = { ...clock, hour: (clock.hour % 12) + 12 };
  const earlier = { ...clock, hour: clock.hour % 12 };
  const isAfterNoon = before >= NOON && before - secondsOf(clock) >= SLIP && secondsOf(later) >= before;
  if (isOfTwelve && !usesHalves && isAfterNoon) return later;
  if (!usesHalves) return clock;
  return secondsOf(earlier) >= before ? earlier : secondsOf(later) >= before ? later : clock;
}

/** Whether entries run backwards, as those of status pages do. */
function isNewestFirst(entries: readonly RawEntry[]): boolean {
  const keys = entries.map(keyOf);
  const steps = keys.slice(1).map((key, index) => Math.sign(key - (keys[index] ?? 0)));
  const back = steps.filter((step) => step < 0).length;
  const on = steps.filter((step) => step > 0).length;
  return back >= 2 && back > 2 * on;
}

/** What orders two times as they are written. */
function keyOf({ unit, above }: RawEntry): number {
  const { day = above, clock } = unit.stamp ?? {};
  const days = day ? (day.year ?? 0) * 372 + day.month * 31 + day.day : 0;
  return days * 86_400 + (clock ? secondsOf(clock) : 0);
}

function secondsOf({ hour, minute, second }: WrittenClock): number {
  return (hour * 60 + minute) * 60 + second;
}
