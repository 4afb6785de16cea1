import type { Moment, PlainDate } from '../domain/moment.ts';
import { toText } from './stamps/clocks.ts';
import { toDay } from './stamps/days.ts';
import { readStamp } from './stamps/stamp.ts';
import { instantIn, type SourceZone, zoneAmong } from './stamps/zones.ts';

/** A time that stands alone as a value: a moment, a day, or what is missing to read it. */
export type SourceTime =
  | { kind: 'moment'; moment: Moment; zone: SourceZone; day: PlainDate }
  | { kind: 'day'; day: PlainDate }
  | { kind: 'zoneless' | 'unreadable' };

/** Reads a time with its date. Without an offset it is in the zone that was named, and never silently in UTC. */
export function readSourceTime(text: string, timezone: string | undefined): SourceTime {
  const stamp = readStamp(text);
  const day = stamp?.day?.year === undefined ? undefined : toDay(stamp.day, {});
  if (!stamp || day === undefined || stamp.end < text.trimEnd().length) return { kind: 'unreadable' };
  const { clock, zones, isApproximate } = stamp;
  if (!clock) return { kind: 'day', day };
  const named = timezone === undefined ? undefined : { name: timezone, place: timezone };
  const zone = zones ? zoneAmong(zones, timezone) : named;
  if (!zone) return { kind: 'zoneless' };
  const instant = instantIn(zone, day, toText(clock));
  if (instant === undefined) return { kind: 'unreadable' };
  const hasSeconds = clock.hasSeconds && clock.second !== 0;
  const moment: Moment = { instant, approximate: isApproximate, precision: hasSeconds ? 'second' : 'minute' };
  return { kind: 'moment', moment, zone, day };
}
