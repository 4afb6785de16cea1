import { Temporal } from 'temporal-polyfill';
import { formatTime, type TimeFormat } from '../../domain/format-time.ts';
import type { Instant } from '../../domain/moment.ts';

/** A round moment on a clock or calendar. */
export interface TimeTick {
  value: Instant;
  label: string;
}

interface Step {
  unit: 'minute' | 'hour' | 'day' | 'month';
  count: number;
  milliseconds: number;
}

const MINUTE = 60_000;
const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10, 15, 30].map((count) => stepOf('minute', count, MINUTE)),
  ...[1, 2, 3, 6, 12].map((count) => stepOf('hour', count, 60 * MINUTE)),
  ...[1, 2, 7, 14].map((count) => stepOf('day', count, 1440 * MINUTE)),
  ...[1, 3, 12].map((count) => stepOf('month', count, 30 * 1440 * MINUTE)),
];

/** Round moments of the zone's own clocks and calendar between two instants, at most `most` of them. */
export function timeTicksOf(from: Instant, to: Instant, most: number, format: TimeFormat): TimeTick[] {
  const step = STEPS.find(({ milliseconds }) => (to - from) / milliseconds <= most) ?? STEPS.at(-1);
  if (!step) return [];
  const ticks: TimeTick[] = [];
  let tick = firstAfter(Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(format.zone), step);
  while (tick.epochMilliseconds <= to) {
    ticks.push({ value: tick.epochMilliseconds, label: labelOf(tick, step, format) });
    tick = tick.add({ [`${step.unit}s`]: step.count });
  }
  return ticks;
}

function stepOf(unit: Step['unit'], count: number, milliseconds: number): Step {
  return { unit, count, milliseconds: count * milliseconds };
}

function firstAfter(from: Temporal.ZonedDateTime, { unit, count }: Step): Temporal.ZonedDateTime {
  if (unit === 'minute' || unit === 'hour')
    return from.round({ smallestUnit: unit, roundingIncrement: count, roundingMode: 'ceil' });
  const day = from.round({ smallestUnit: 'day', roundingMode: 'ceil' });
  return unit === 'day' || day.day === 1 ? day : day.with({ day: 1 }).add({ months: 1 });
}

/** Clock times say nothing of their day, so midnight does. */
function labelOf(tick: Temporal.ZonedDateTime, { unit }: Step, { locale, zone }: TimeFormat): string {
  const instant = tick.epochMilliseconds;
  const isMidnight = tick.hour === 0 && tick.minute === 0;
  if ((unit === 'minute' || unit === 'hour') && !isMidnight)
    return formatTime(instant, 'clock', { locale, zone });
  const fields = unit === 'month' ? ({ year: 'numeric' } as const) : ({ day: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { ...fields, month: 'short', timeZone: zone }).format(instant);
}
