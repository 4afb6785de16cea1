import type { Incident } from './incident.ts';
import type { Instant } from './moment.ts';
import { isEndUnknown, isOpen, statusChangesOf } from './status.ts';

export type PhaseName = 'undetected' | 'responding' | 'recovering';

/** A stretch of an incident between two milestones. */
export interface Phase {
  name: PhaseName;
  from: Instant;
  to: Instant;
}

/** What incidents are measured by. */
export type Milestones = Pick<Incident, 'started' | 'detected' | 'mitigated' | 'resolved' | 'updates'> &
  Partial<Pick<Incident, 'hasReport'>>;

/** Why nobody knows how long an incident lasted: only the day of its start is known, or its end was not recorded. */
export type UncountedReason = 'start-day' | 'end-unknown';

/**
 * Where it ends: at its recorded resolution, else when customers were told that it was resolved,
 * or at `now` while it is open. Updates often trail the facts, so the recorded resolution wins.
 * Of an end that nobody recorded, this is the last milestone before it.
 */
export function endOf(incident: Milestones, now: Instant): Instant {
  const { started, detected, mitigated, resolved } = incident;
  if (isOpen(incident, now)) return Math.max(now, started.instant);
  if (isEndUnknown(incident, now)) return (mitigated ?? detected ?? started).instant;
  if (resolved && resolved.instant <= now) return resolved.instant;
  const told = statusChangesOf(incident).filter(({ at }) => at <= now);
  const reopened = told.findLastIndex(({ status }) => status !== 'resolved');
  return Math.max(told[reopened + 1]?.at ?? now, started.instant);
}

/** Why its time is in no duration and no uptime; nothing where both ends are known, or it goes on. */
export function uncountedOf(incident: Milestones, now: Instant): UncountedReason | undefined {
  if (incident.started.precision === 'day') return 'start-day';
  return isEndUnknown(incident, now) ? 'end-unknown' : undefined;
}

/** How long it lasted, or has lasted by `now`, in milliseconds; nothing where nobody knows. */
export function durationOf(incident: Milestones, now: Instant): number | undefined {
  if (uncountedOf(incident, now)) return undefined;
  return endOf(incident, now) - incident.started.instant;
}

/**
 * The incident cut at its milestones, in order and without gaps. A missing milestone merges
 * the phases around it into the one that people were in: undetected ends with `detected`,
 * recovering begins with `mitigated`, and all else is responding. Phases of no length are left out, and
 * there are none where nobody knows how long it lasted.
 */
export function phasesOf(incident: Milestones, now: Instant): Phase[] {
  if (uncountedOf(incident, now)) return [];
  const start = incident.started.instant;
  const end = endOf(incident, now);
  const detected = clamp(incident.detected?.instant ?? start, start, end);
  const mitigated = clamp(incident.mitigated?.instant ?? end, detected, end);
  const cuts: [PhaseName, Instant, Instant][] = [
    ['undetected', start, detected],
    ['responding', detected, mitigated],
    ['recovering', mitigated, end],
  ];
  return cuts.filter(([, from, to]) => to > from).map(([name, from, to]) => ({ name, from, to }));
}

/** The phase that `instant` falls in; before the first is the first, after the last is the last. */
export function phaseAt(phases: readonly Phase[], instant: Instant): Phase | undefined {
  return phases.find(({ to }) => instant < to) ?? phases.at(-1);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
