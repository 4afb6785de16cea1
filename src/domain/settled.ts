import type { Incident } from './incident.ts';
import type { Instant } from './moment.ts';
import { remembered } from './remembered.ts';
import { isOpen } from './status.ts';

/**
 * For so long after everything that is recorded of an incident, what is said of it may change by time alone: it is
 * followed for a month, or taken for forgotten, and days end later in other zones.
 */
const AFTERWARDS = 60 * 86_400_000;

/**
 * When the last of some incidents was long over: from then on, whatever is said of them is the same at any moment.
 * Nothing when this is not to be seen, because one is open.
 */
export function settledAt(incidents: readonly Incident[]): Instant | undefined {
  const moments = incidents.map(settledAfter);
  return moments.includes(undefined) ? undefined : Math.max(0, ...moments.filter((at) => at !== undefined));
}

const settledAfter = remembered((incident: Incident): Instant | undefined => {
  const at = Math.max(...momentsIn(incident)) + AFTERWARDS;
  return isOpen(incident, at) ? undefined : at;
});

/** Every instant and every day that is recorded somewhere in a value. */
function momentsIn(value: unknown): Instant[] {
  if (typeof value === 'string') return DAY.test(value) ? [Date.parse(value)].filter(Number.isFinite) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'instant' && typeof part === 'number' ? [part] : momentsIn(part),
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
