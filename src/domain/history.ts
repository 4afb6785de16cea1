import { type Day, daysOf, daysUntil, type Stretch, yearBefore } from './days.ts';
import type { Incident } from './incident.ts';
import type { Maintenance } from './maintenance.ts';
import type { Instant, PlainDate } from './moment.ts';
import type { UncountedReason } from './phases.ts';
import type { Service, Site } from './site.ts';
import { type ServiceStatus, worstOf } from './status.ts';
import { offeredOf } from './status-facts.ts';
import { type Disturbance, mergeSpans, type Span, spansByService, type Uptime, uptimeOf } from './uptime.ts';

/** One service on one day of the site's zone. */
export interface ServiceDay {
  date: PlainDate;
  /** The worst of the day; `unknown` when the service was not offered, which is never shown as green. */
  status: ServiceStatus | 'unknown';
  /** How long it was disturbed, in milliseconds; overlapping incidents count once, as the worst. */
  lasted: Record<Disturbance, number>;
  /** Ids of the incidents that touched the day, in the order given. */
  incidents: string[];
}

/** How a service has done. */
export interface ServiceHistory {
  service: Service;
  /** Oldest first; the last is today. */
  days: ServiceDay[];
  /** Over those days; undefined when nothing is known of them. */
  uptime: Uptime | undefined;
  /** Over twelve months. */
  uptimeYear: Uptime | undefined;
  /** Since any moment of these twelve months. */
  uptimeSince: (from: Instant) => Uptime | undefined;
  /** The incidents of these twelve months that are in no time and no uptime, and why. */
  uncounted: UncountedIncident[];
}

/** An incident of which nobody knows how long it lasted. */
export interface UncountedIncident {
  incident: string;
  reason: UncountedReason;
}

/** How far back the days of a service reach. */
export const HISTORY_DAYS = 90;

/** The last days and the uptime of every service, by its id. */
export function historyOf(
  site: Pick<Site, 'services' | 'timezone' | 'uptimeWeights'>,
  incidents: readonly Incident[],
  maintenance: readonly Maintenance[],
  now: Instant,
): Map<string, ServiceHistory> {
  const days = daysUntil(now, site.timezone, HISTORY_DAYS);
  const start = days[0]?.from ?? now;
  const yearStart = yearBefore(now, site.timezone);
  const spansOf = spansByService(incidents, maintenance, yearStart, now);
  const histories = site.services.map((service): [string, ServiceHistory] => {
    const { since = yearStart, until = now } = offeredOf(service, site.timezone);
    const offered = { from: since, to: Math.min(until, now) };
    const spans = clip(spansOf.get(service.id) ?? [], offered);
    const merged = mergeSpans(spans);
    const uptimeSince = (from: Instant) =>
      uptimeOf(merged, Math.max(from, offered.from), offered.to, site.uptimeWeights);
    return [
      service.id,
      {
        service,
        days: toServiceDays(days, offered, spans, merged),
        uptime: uptimeSince(start),
        uptimeYear: uptimeSince(yearStart),
        uptimeSince,
        uncounted: uncountedIn(spans),
      },
    ];
  });
  return new Map(histories);
}

function toServiceDays(
  days: readonly Day[],
  offered: Stretch,
  spans: readonly Span[],
  merged: readonly Span[],
): ServiceDay[] {
  const serviceDays = days.map(({ date, from, to }): ServiceDay => {
    const isKnown = from < offered.to && to > offered.from;
    return {
      date,
      status: isKnown ? 'operational' : 'unknown',
      lasted: { 'major-outage': 0, 'partial-outage': 0, degraded: 0, maintenance: 0 },
      incidents: [],
    };
  });
  for (const span of merged) {
    for (const [index, length] of daysOf(days, span)) {
      const day = serviceDays[index];
      if (!day || day.status === 'unknown') continue;
      day.lasted[span.disturbance] += length;
      day.status = worstOf([day.status, span.disturbance]);
    }
  }
  for (const { incident, uncounted, ...span } of spans) {
    if (!incident) continue;
    for (const [index] of daysOf(days, span)) {
      const day = serviceDays[index];
      // Something may be worse in the morning than in the evening, and is one incident.
      if (day && !day.incidents.includes(incident)) day.incidents.push(incident);
      // Nobody knows for how long, but the day was not a good one.
      if (day && uncounted && day.status !== 'unknown') day.status = worstOf([day.status, span.disturbance]);
    }
  }
  return serviceDays;
}

function uncountedIn(spans: readonly Span[]): UncountedIncident[] {
  const reasons = new Map(
    spans.flatMap(({ incident, uncounted }) => (incident && uncounted ? [[incident, uncounted]] : [])),
  );
  return [...reasons].map(([incident, reason]) => ({ incident, reason }));
}

/** What of the spans lies within a stretch. */
function clip(spans: readonly Span[], { from, to }: Stretch): Span[] {
  return spans
    .filter((span) => span.from < to && (span.to > from || span.from >= from))
    .map((span) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) }));
}
