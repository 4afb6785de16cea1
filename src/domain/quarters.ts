import { dayOf } from './format-time.ts';
import type { Incident } from './incident.ts';
import type { PlainDate } from './moment.ts';
import { compareText, newestFirst } from './order.ts';
import type { Page } from './page.ts';
import { remembered } from './remembered.ts';

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

/** The quarters that have a page: those with incidents, and those of which something is said. */
export function quartersToReview(
  incidents: readonly Incident[],
  pages: readonly Pick<Page, 'review'>[],
): Quarter[] {
  const said = pages.flatMap(({ review }) =>
    review ? [dayFrom(Number(review.year), Number(review.quarter))] : [],
  );
  return [...new Set([...incidents.map(startDayOfQuarter), ...said])]
    .sort((one, other) => compareText(other, one))
    .map(quarterOf);
}

/** Whether a day falls in a quarter. */
export function isInQuarter({ from, to }: Quarter, day: PlainDate): boolean {
  return from <= day && day < to;
}

/** The first day of the quarter in which an incident began, in its own zone. */
export const startDayOfQuarter = remembered(
  ({ started, timezone }: Incident): PlainDate => quarterOf(dayOf(started.instant, timezone)).from,
);

function dayFrom(year: number, quarter: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
}
