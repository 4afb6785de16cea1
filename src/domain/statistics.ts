import { dayOf } from './format-time.ts';
import type { Incident } from './incident.ts';
import type { Instant } from './moment.ts';
import { compareText, newestFirst } from './order.ts';
import { endOf, uncountedOf } from './phases.ts';

/** What a list of incidents comes to. */
export interface Statistics {
  count: number;
  /** Milliseconds in which at least one of them was open; overlaps count once. */
  downtime: number;
  /** How many are not in it, because nobody knows how long they lasted. */
  uncounted: number;
  /** The one that lasted longest. */
  longest: Incident | undefined;
}

export interface Month {
  /** `2023`. */
  year: string;
  /** `04`. */
  month: string;
  /** Newest first. */
  incidents: Incident[];
}

export interface Year {
  year: string;
  /** Newest first; months without incidents are left out. */
  months: Month[];
  /** Newest first. */
  incidents: Incident[];
}

/** Counts, total downtime and the longest. Costs a sort of the list. */
export function statisticsOf(incidents: readonly Incident[], now: Instant): Statistics {
  const counted = incidents.filter((incident) => uncountedOf(incident, now) === undefined);
  const stretches = counted
    .map((incident) => ({ from: incident.started.instant, to: endOf(incident, now) }))
    .sort((one, other) => one.from - other.from);
  let [downtime, covered] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of stretches) {
    downtime += Math.max(0, to - Math.max(from, covered));
    covered = Math.max(covered, to);
  }
  const lengthOf = (incident: Incident) => endOf(incident, now) - incident.started.instant;
  const longest = counted.reduce<Incident | undefined>(
    (known, incident) => (known && lengthOf(known) >= lengthOf(incident) ? known : incident),
    undefined,
  );
  return { count: incidents.length, downtime, uncounted: incidents.length - counted.length, longest };
}

/** The incidents by the year and the month in which they began, each in its own zone; newest first. */
export function yearsOf(incidents: readonly Incident[]): Year[] {
  const months = groupBy(newestFirst(incidents), (incident) => [monthOf(incident)]);
  const years = new Map<string, Year>();
  for (const [key, members] of [...months].sort(([one], [other]) => compareText(other, one))) {
    const [year, month] = [key.slice(0, -3), key.slice(-2)];
    const known = years.get(year) ?? { year, months: [], incidents: [] };
    known.months.push({ year, month, incidents: members });
    known.incidents.push(...members);
    years.set(year, known);
  }
  return [...years.values()];
}

/** The incidents of each service, by its id. */
export function incidentsByService(incidents: readonly Incident[]): Map<string, Incident[]> {
  return groupBy(incidents, ({ services }) => services.map(({ service }) => service.id));
}

/** The incidents of each severity, by its id; those without one are left out. */
export function incidentsBySeverity(incidents: readonly Incident[]): Map<string, Incident[]> {
  return groupBy(incidents, ({ severity }) => (severity ? [severity.id] : []));
}

/** The incidents of each cause, by its id; those without one are left out. */
export function incidentsByCause(incidents: readonly Incident[]): Map<string, Incident[]> {
  return groupBy(incidents, ({ cause }) => (cause ? [cause.id] : []));
}

/** `2023-04`: the month in which it began, in its own zone. */
function monthOf({ started, timezone }: Incident): string {
  return dayOf(started.instant, timezone).slice(0, 7);
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
