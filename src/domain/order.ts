import type { Incident } from './incident.ts';

/** By code units: the same in every locale. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Newest first, those that began together by id, so that the order never depends on how they were read. */
export function newestFirst(incidents: readonly Incident[]): Incident[] {
  return [...incidents].sort(
    (one, other) => other.started.instant - one.started.instant || compareText(one.id, other.id),
  );
}
