import { stretchesOf } from './impact.ts';
import { IMPACTS, type Impact, type Incident } from './incident.ts';
import type { Maintenance } from './maintenance.ts';
import type { Instant } from './moment.ts';
import { endOf, type UncountedReason, uncountedOf } from './phases.ts';
import { windowsOf } from './recurrence.ts';
import type { UptimeWeights } from './site.ts';

/** What can be said of a service at a past moment, other than that it worked. */
export type Disturbance = Impact | 'maintenance';

/** A stretch of time in which a service was disturbed. */
export interface Span {
  from: Instant;
  to: Instant;
  disturbance: Disturbance;
  /** The id of the incident that disturbed it. */
  incident?: string | undefined;
  /** Why its time is not known. It has no length then, and stands where the stretch began. */
  uncounted?: UncountedReason | undefined;
}

/** How much of a stretch of time a service was available, 0 to 1, and where that stretch begins. */
export interface Uptime {
  ratio: number;
  /** Later than asked for when there is no data before. */
  from: Instant;
}

/** Of disturbances at the same time the first counts: planned time is neither up nor down, whatever happens in it. */
const PRECEDENCE: readonly Disturbance[] = ['maintenance', ...IMPACTS.toReversed()];

/** What disturbed each service between `from` and `now`, by its id, in one pass over what happened. */
export function spansByService(
  incidents: readonly Incident[],
  maintenance: readonly Maintenance[],
  from: Instant,
  now: Instant,
): Map<string, Span[]> {
  const spans = new Map<string, Span[]>();
  const add = (id: string, span: Span) => {
    const known = spans.get(id);
    if (known) known.push(span);
    else spans.set(id, [span]);
  };
  for (const incident of incidents) {
    if (Math.min(endOf(incident, now), now) < from) continue;
    const uncounted = uncountedOf(incident, now);
    for (const affected of incident.services) {
      for (const stretch of stretchesOf(incident, affected, now)) {
        const to = uncounted ? stretch.from : (stretch.to ?? now);
        const span = { from: stretch.from, to: Math.min(to, now), uncounted };
        if (span.to < from || span.to < span.from) continue;
        add(affected.service.id, { ...span, disturbance: stretch.impact, incident: incident.id });
      }
    }
  }
  for (const planned of maintenance) {
    if (planned.cancelled) continue;
    for (const { starts, ends } of windowsOf(planned, from, now)) {
      const span = { from: starts, to: Math.min(ends, now), disturbance: 'maintenance' as const };
      for (const { id } of planned.services) add(id, span);
    }
  }
  return spans;
}

/** The spans cut and merged so that none overlap, in order: at each moment the worst counts. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const edges = spans.flatMap(({ from, to, disturbance }) => [
    { at: from, disturbance, step: 1 },
    { at: to, disturbance, step: -1 },
  ]);
  edges.sort((one, other) => one.at - other.at);
  const open = { maintenance: 0, 'major-outage': 0, 'partial-outage': 0, degraded: 0 };
  const merged: Span[] = [];
  edges.forEach(({ at, disturbance, step }, index) => {
    open[disturbance] += step;
    const to = edges[index + 1]?.at ?? at;
    const worst = PRECEDENCE.find((name) => open[name] > 0);
    if (!worst || to === at) return;
    const last = merged.at(-1);
    if (last?.to === at && last.disturbance === worst) last.to = to;
    else merged.push({ from: at, to, disturbance: worst });
  });
  return merged;
}

/**
 * The share of the time from `from` to `to` in which the service was available: each impact counts
 * as downtime by its weight, maintenance does not count at all. Undefined when no time is left.
 *
 * @param spans - merged.
 */
export function uptimeOf(
  spans: readonly Span[],
  from: Instant,
  to: Instant,
  weights: UptimeWeights,
): Uptime | undefined {
  let [counted, down] = [to - from, 0];
  for (const span of spans) {
    const length = Math.min(span.to, to) - Math.max(span.from, from);
    if (length <= 0) continue;
    if (span.disturbance === 'maintenance') counted -= length;
    else down += length * weightOf(span.disturbance, weights);
  }
  return counted > 0 ? { ratio: 1 - down / counted, from } : undefined;
}

/**
 * As a percentage with two decimals, rounded down, so that 100 % is never said of less.
 *
 * @example formatUptime(0.99998, 'en') // '99.99%'
 */
export function formatUptime(ratio: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 2,
    roundingMode: 'floor',
  });
  return format.format(ratio);
}

function weightOf(impact: Impact, weights: UptimeWeights): number {
  const byImpact = {
    degraded: weights.degraded,
    'partial-outage': weights.partialOutage,
    'major-outage': weights.majorOutage,
  };
  return byImpact[impact];
}
