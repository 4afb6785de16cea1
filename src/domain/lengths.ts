import { Temporal } from 'temporal-polyfill';
import type { Incident } from './incident.ts';
import type { Instant, Moment } from './moment.ts';
import { endOf, type PhaseName, uncountedOf } from './phases.ts';
import { isOpen } from './status.ts';
import { medianOf, type Observation, type Quantile, survivalOf } from './survival.ts';

/** How long something lasted, in milliseconds, and how far that may be off. */
export interface Length {
  value: number;
  /** The least and the most that it was where a time is approximate; otherwise the same as its value. */
  low: number;
  high: number;
  /** Without it, it has lasted so long so far. */
  isOver: boolean;
}

/** How long an incident lasted, or has lasted so far; nothing where nobody knows. */
export function lengthOf(incident: Incident, now: Instant): Length | undefined {
  if (uncountedOf(incident, now)) return undefined;
  return between(incident, incident.started, endMomentOf(incident, now), now);
}

/**
 * How long a phase of it lasted. Both of its ends have to be recorded: where none is, the strip of the report counts
 * the time to the phase beside it, and nobody knows how long this one was.
 */
export function phaseLengthOf(incident: Incident, phase: PhaseName, now: Instant): Length | undefined {
  if (uncountedOf(incident, now)) return undefined;
  const { started, detected, mitigated } = incident;
  const end = endMomentOf(incident, now);
  const [from, to] = {
    undetected: [started, detected],
    responding: [detected, mitigated ?? (end ? 'unknown' : undefined)],
    recovering: [mitigated, end],
  }[phase] as [Moment | undefined, Moment | 'unknown' | undefined];
  if (from === undefined || to === 'unknown') return undefined;
  if (phase === 'undetected' && to === undefined) return undefined;
  return between(incident, from, to, now);
}

/** How long things lasted: the times after which a quarter, half and three quarters of them were over. */
export interface Spread {
  half?: Quantile | undefined;
  quarter?: number | undefined;
  threeQuarters?: number | undefined;
}

/** What is not over counts for as long as it has lasted, so that it never makes the others look shorter. */
export function spreadOf(lengths: readonly Length[]): Spread {
  const steps = survivalOf(lengths.map(({ value, isOver }): Observation => ({ time: value, isOver })));
  const firstAt = (share: number) => steps.find((step) => step.share <= share + ROUNDING)?.time;
  return { half: medianOf(steps), quarter: firstAt(0.75), threeQuarters: firstAt(0.25) };
}

/** Products of fractions miss a quarter by less. */
const ROUNDING = 1e-9;

/** Nothing while it goes on. */
function endMomentOf(incident: Incident, now: Instant): Moment | undefined {
  if (isOpen(incident, now)) return undefined;
  const instant = endOf(incident, now);
  if (incident.resolved?.instant === instant) return incident.resolved;
  return { instant, approximate: false, precision: 'minute' };
}

function between({ timezone }: Incident, from: Moment, to: Moment | undefined, now: Instant): Length {
  const [begin, end] = [slackOf(from, timezone), to ? slackOf(to, timezone) : { before: 0, after: 0 }];
  const value = (to?.instant ?? now) - from.instant;
  return {
    value: Math.max(0, value),
    low: Math.max(0, value - begin.after - end.before),
    high: Math.max(0, value + begin.before + end.after),
    isOver: to !== undefined,
  };
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** To how many minutes people round a time, and the largest of them that a time fits. */
const ROUND = [60, 30, 15, 10, 5, 1] as const;

/**
 * How far a moment may be from the truth. Nobody writes down by how much an approximate time is off: it is taken as
 * rounded to the roundest number of minutes that it is a multiple of.
 */
function slackOf(
  { instant, approximate, precision }: Moment,
  zone: string,
): { before: number; after: number } {
  if (precision === 'day') return { before: approximate ? DAY : 0, after: approximate ? 2 * DAY : DAY };
  if (!approximate) return { before: 0, after: 0 };
  const { minute } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const half = ((ROUND.find((step) => minute % step === 0) ?? 1) * MINUTE) / 2;
  return { before: half, after: half };
}
