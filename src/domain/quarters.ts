import { dayOf } from './format-time.ts';
import type { Incident } from './incident.ts';
import type { Instant, PlainDate } from './moment.ts';
import { newestFirst } from './order.ts';

/** A quarter of a year. */
export interface Quarter {
  /** `2026`. */
  year: string;
  /** `1` to `4`. */
  quarter: string;
  /** Its first day, and the first day after it. */
  from: PlainDate;
  to: PlainDate;
}

/** A quarter with the incidents that began in it, each in its own zone; newest first. */
export interface QuarterOfIncidents extends Quarter {
  incidents: Incident[];
  /** Whether more can still begin in it. */
  isOver: boolean;
}

/** The quarter that a day falls in. */
export function quarterOf(day: PlainDate): Quarter {
  const [year, month] = [Number(day.slice(0, -'-01-01'.length)), Number(day.slice(-5, -3))];
  const index = Math.ceil(month / 3);
  return {
    year: day.slice(0, -'-01-01'.length),
    quarter: String(index),
    from: dayFrom(year, index),
    to: index === 4 ? dayFrom(year + 1, 1) : dayFrom(year, index + 1),
  };
}

/** All quarters from that of the first incident to that of `today`, those without incidents too; oldest first. */
export function quartersOf(incidents: readonly Incident[], today: PlainDate): QuarterOfIncidents[] {
  const groups = Map.groupBy(newestFirst(incidents), startDayOfQuarter);
  const first = [...groups.keys()].reduce((one, other) => (other < one ? other : one), today);
  const last = [...groups.keys()].reduce((one, other) => (other > one ? other : one), today);
  const quarters: QuarterOfIncidents[] = [];
  if (incidents.length === 0) return quarters;
  for (let next = quarterOf(first); next.from <= last; next = quarterOf(next.to))
    quarters.push({ ...next, incidents: groups.get(next.from) ?? [], isOver: next.to <= today });
  return quarters;
}

/** The quarters in which incidents began, newest first. */
export function quartersWithIncidents(incidents: readonly Incident[]): Quarter[] {
  const starts = new Set(incidents.map(startDayOfQuarter));
  return [...starts]
    .sort()
    .reverse()
    .map((day) => quarterOf(day));
}

/** Whether a moment of a zone falls in a quarter. */
export function isInQuarter({ from, to }: Quarter, instant: Instant, zone: string): boolean {
  const day = dayOf(instant, zone);
  return from <= day && day < to;
}

function startDayOfQuarter({ started, timezone }: Incident): PlainDate {
  return quarterOf(dayOf(started.instant, timezone)).from;
}

function dayFrom(year: number, quarter: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
}
