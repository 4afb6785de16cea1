import { startOfDay } from '../../domain/days.ts';
import type { Impact, Incident } from '../../domain/incident.ts';
import type { Maintenance } from '../../domain/maintenance.ts';
import type { Instant } from '../../domain/moment.ts';
import type { Site } from '../../domain/site.ts';
import type { ServiceStatus } from '../../domain/status.ts';
import { type StatusFacts, toStatusFacts } from '../../domain/status-facts.ts';
import type { ComponentStatus, Indicator, Page } from './shapes.ts';

/** What the API tells about; all functions of this folder take it. */
export interface ApiSource {
  site: Site;
  incidents: readonly Incident[];
  maintenance: readonly Maintenance[];
  now: Instant;
}

/** A source, with what all answers share worked out once. */
export interface Context extends ApiSource {
  facts: StatusFacts;
  page: Page;
  /** The first moment that anything is known of. */
  earliest: Instant;
  /** The last moment at which anything was said or happened. */
  latest: Instant;
}

export const COMPONENT_STATUSES = {
  operational: 'operational',
  maintenance: 'under_maintenance',
  degraded: 'degraded_performance',
  'partial-outage': 'partial_outage',
  'major-outage': 'major_outage',
} as const satisfies Record<ServiceStatus, ComponentStatus>;

export const INDICATORS = {
  operational: 'none',
  maintenance: 'maintenance',
  degraded: 'minor',
  'partial-outage': 'major',
  'major-outage': 'critical',
} as const satisfies Record<ServiceStatus, Indicator>;

/** Works out what all answers share, in one pass over what happened. */
export function toContext(source: ApiSource): Context {
  const { site, incidents, maintenance, now } = source;
  let [earliest, latest] = [now, 0];
  for (const incident of incidents) {
    earliest = Math.min(earliest, incident.started.instant);
    latest = Math.max(latest, changedAt(incident, now));
  }
  for (const { updates } of maintenance) {
    for (const { at } of updates) if (at.instant <= now) latest = Math.max(latest, at.instant);
  }
  return {
    ...source,
    facts: toStatusFacts(site, incidents, maintenance, now),
    page: {
      id: new URL(site.url).host,
      name: site.name,
      url: site.url,
      time_zone: site.timezone,
      updated_at: toTime(latest || earliest),
    },
    earliest,
    latest: latest || earliest,
  };
}

/** When anything about the incident last happened or was said, up to `now`. */
export function changedAt(
  { started, mitigated, resolved, updates, report, timezone }: Incident,
  now: Instant,
): Instant {
  const days = [report.published, ...report.corrections.map(({ at }) => at)];
  const moments = [
    ...[started, mitigated, resolved, ...updates.map(({ at }) => at)].map((moment) => moment?.instant ?? 0),
    ...days.map((day) => (day ? startOfDay(day, timezone) : 0)),
  ];
  return Math.max(Math.min(started.instant, now), ...moments.filter((instant) => instant <= now));
}

/** An instant as Statuspage writes it. */
export function toTime(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** The impacts of an incident by service id. */
export function impactsOf({ services }: Incident): Map<string, Impact> {
  return new Map(services.map(({ service, impact }) => [service.id, impact]));
}
