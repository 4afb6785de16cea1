import type { Incident } from './incident.ts';
import type { Instant } from './moment.ts';

/** By code units: the same in every locale. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Newest first, those that began together by id, so that the order never depends on how they were read. */
export function newestFirst(incidents: readonly Incident[]): Incident[] {
  return latestFirst(byId(incidents), ({ started }) => started.instant);
}

/** The latest first; those of one moment stay as they were. */
export function latestFirst<T>(items: readonly T[], momentOf: (item: T) => Instant): T[] {
  return items.toSorted((one, other) => momentOf(other) - momentOf(one));
}

export function byId<T extends { id: string }>(items: readonly T[]): T[] {
  return items.toSorted((one, other) => compareText(one.id, other.id));
}
