import type { Impact, Incident, UpdateStatus } from './incident.ts';
import type { Maintenance } from './maintenance.ts';
import type { Instant } from './moment.ts';
import type { Service } from './site.ts';

/** Where an incident stands. */
export type IncidentStatus = Exclude<UpdateStatus, 'update'>;

/** How a service is, from best to worst. */
export type ServiceStatus = 'operational' | 'maintenance' | Impact;

export const INCIDENT_STATUS_LABELS = {
  investigating: 'Investigating',
  identified: 'Identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
} as const satisfies Record<IncidentStatus, string>;

export const SERVICE_STATUS_LABELS = {
  operational: 'Operational',
  maintenance: 'Under maintenance',
  degraded: 'Degraded performance',
  'partial-outage': 'Partial outage',
  'major-outage': 'Major outage',
} as const satisfies Record<ServiceStatus, string>;

const SERVICE_STATUSES = Object.keys(SERVICE_STATUS_LABELS) as ServiceStatus[];

/**
 * Where the incident stands at `now`: what the latest update said, or what the milestones say
 * when there is none. A recorded resolution ends it, unless a later update opens it again.
 */
export function statusOf(
  incident: Pick<Incident, 'mitigated' | 'resolved' | 'updates'>,
  now: Instant,
): IncidentStatus {
  const { mitigated, resolved } = incident;
  const told = incident.updates.findLast(({ at, status }) => at.instant <= now && status !== 'update');
  const over = resolved && resolved.instant <= now;
  if (over && (!told || told.at.instant <= resolved.instant)) return 'resolved';
  if (told && told.status !== 'update') return told.status;
  return mitigated && mitigated.instant <= now ? 'monitoring' : 'investigating';
}

/** Whether readers should see it as going on at `now`. */
export function isOngoing(
  incident: Pick<Incident, 'started' | 'mitigated' | 'resolved' | 'updates'>,
  now: Instant,
): boolean {
  return incident.started.instant <= now && statusOf(incident, now) !== 'resolved';
}

/** The worst of several statuses; `operational` when there is none. */
export function worstOf(statuses: readonly ServiceStatus[]): ServiceStatus {
  return statuses.reduce<ServiceStatus>(
    (worst, status) => (SERVICE_STATUSES.indexOf(status) > SERVICE_STATUSES.indexOf(worst) ? status : worst),
    'operational',
  );
}

/** How each service is at `now`, by id: the worst that open incidents and running maintenance do to it. */
export function serviceStatusesOf(
  services: readonly Service[],
  incidents: readonly Incident[],
  maintenance: readonly Maintenance[],
  now: Instant,
): Map<string, ServiceStatus> {
  const statuses = new Map<string, ServiceStatus>(services.map(({ id }) => [id, 'operational']));
  const worsen = (id: string, status: ServiceStatus) =>
    statuses.set(id, worstOf([statuses.get(id) ?? 'operational', status]));
  for (const incident of incidents) {
    if (!isOngoing(incident, now)) continue;
    for (const { service, impact } of incident.services) worsen(service.id, impact);
  }
  for (const window of maintenance) {
    if (window.cancelled || now < window.starts.instant || now >= window.ends.instant) continue;
    for (const service of window.services) worsen(service.id, 'maintenance');
  }
  return statuses;
}
