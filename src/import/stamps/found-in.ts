import { readDay, type WrittenDay } from './calendar.ts';
import { readClock, type WrittenClock } from './clocks.ts';
import { readZone, type SourceZone } from './zones.ts';

/** Where a word or a figure begins. */
const BEGINNING = /(?<![\p{L}\d./-])[\p{L}\d]/gu;

/** The days that stand in a text, in order, and where. */
export function daysIn(text: string): { written: WrittenDay; at: number; text: string }[] {
  const days: { written: WrittenDay; at: number; text: string }[] = [];
  let passed = 0;
  for (const { index } of text.matchAll(BEGINNING)) {
    const day = index < passed ? undefined : readDay(text, index);
    if (!day) continue;
    days.push({ written: day.written, at: index, text: text.slice(index, day.end) });
    passed = day.end;
  }
  return days;
}

/** The zones that a text names, each as all that its name can mean. */
export function zonesIn(text: string): SourceZone[][] {
  return [...text.matchAll(BEGINNING)].flatMap(({ index, 0: first }) => {
    const zone = /\d/.test(first) || text.slice(index, index + 2) === 'Z' ? undefined : readZone(text, index);
    return zone && /^(?:\p{L}{2}|\p{L}+\/)/u.test(zone.zones[0]?.name ?? '') ? [zone.zones] : [];
  });
}

/** A time of day in running text, and what the zone behind it can be. */
export interface ZonedClock {
  clock: WrittenClock;
  zones: SourceZone[];
}

/** The times of day in a text behind which a zone stands. */
export function zonedClocksIn(text: string): ZonedClock[] {
  return [...text.matchAll(BEGINNING)].flatMap(({ index, 0: first }) => {
    const clock = /\d/.test(first) ? readClock(text, index, false) : undefined;
    const behind = clock && /^ ?\(?/.exec(text.slice(clock.end))?.[0].length;
    const zone = clock && readZone(text, clock.end + (behind ?? 0));
    const isNamed = zone && /^\p{L}/u.test(zone.zones[0]?.name ?? '');
    return isNamed ? [{ clock: clock.clock, zones: zone.zones }] : [];
  });
}
