import { isZone } from '../../domain/time.ts';
import type { WrittenClock } from '../stamps/clocks.ts';
import { zonedClocksIn, zonesIn } from '../stamps/found-in.ts';
import { readZone, type SourceZone, zoneAmong } from '../stamps/zones.ts';
import type { StatedFact } from './facts.ts';
import type { RawTimeline } from './timeline.ts';
import type { Unit } from './units.ts';

/** The zone of times that name none, and what said so. */
export interface FoundZone {
  zone: SourceZone;
  from: string;
  unit?: Unit | undefined;
}

/** A sentence that says in which zone times are. */
const STATEMENT = /\b(?:times|timestamps|time ?zone|hours)\b/i;
const LONGEST_STATEMENT = 200;

/**
 * The zone of a report's times: that of the heading, the head of the table or the sentence that says it, that of the
 * other entries, that of the text where it tells one of the same times, or what the person who imports named. Without
 * any of these, the only one that stands behind times in the text. Nothing when none is certain.
 */
export function zoneOf(
  units: readonly Unit[],
  { titles, entries }: RawTimeline,
  facts: readonly StatedFact[],
  timezone: string | undefined,
): FoundZone | undefined {
  const only = (named: readonly SourceZone[][]) => {
    const names = new Set(named.map(([first]) => first?.name));
    const [zones] = named;
    return names.size === 1 && zones ? zoneAmong(zones, timezone) : undefined;
  };
  for (const unit of titles) {
    const zone = only(zonesIn(unit.text));
    if (zone) return { zone, from: 'heading of the timeline', unit };
  }
  for (const { name, value, unit } of facts) {
    const zones = name === 'zone' ? (readZone(value, 0)?.zones ?? []) : [];
    const zone = zoneAmong(zones, timezone);
    if (zone) return { zone, from: 'label `time zone`', unit };
  }
  for (const unit of units) {
    if (unit.kind === 'code' || unit.stamp?.clock || unit.text.length > LONGEST_STATEMENT) continue;
    const zone = STATEMENT.test(unit.text) ? only(zonesIn(unit.text)) : undefined;
    if (zone) return { zone, from: 'sentence about times', unit };
  }
  const ofEntries = only(entries.flatMap(({ unit }) => (unit.stamp?.zones ? [[...unit.stamp.zones]] : [])));
  if (ofEntries) return { zone: ofEntries, from: 'other entries' };
  const clocks = units.flatMap(({ kind, text }) => (kind === 'code' ? [] : zonedClocksIn(text)));
  const ofProse = only(clocks.map(({ zones }) => zones));
  const isSame = entries.some(({ unit }) => clocks.some(({ clock }) => isSameTime(clock, unit.stamp?.clock)));
  if (ofProse && isSame) return { zone: ofProse, from: 'same time in the text' };
  if (timezone !== undefined && isZone(timezone)) {
    return { zone: { name: timezone, place: timezone }, from: '`--timezone`' };
  }
  return ofProse && { zone: ofProse, from: 'other times in the text' };
}

function isSameTime(one: WrittenClock, other: WrittenClock | undefined): boolean {
  return one.hour === other?.hour && one.minute === other.minute;
}
