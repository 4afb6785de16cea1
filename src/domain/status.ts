import { IMPACTS, type Impact, type Incident, type UpdateStatus } from './incident.ts';
import type { Instant } from './moment.ts';

/** Where an incident stands. */
export type IncidentStatus = Exclude<UpdateStatus, 'update'>;

/** How a service is, from best to worst. */
export type ServiceStatus = 'operational' | 'maintenance' | Impact;

/** From `at` on, an incident stands at `status`. */
export interface StatusChange {
  at: Instant;
  status: IncidentStatus;
}

/** What the status of an incident follows from; without its start and its report, nothing is taken for forgotten. */
export type StatusSource = Pick<Incident, 'mitigated' | 'resolved' | 'updates'> &
  Partial<Pick<Incident, 'started' | 'hasReport'>>;

/**
 * After so long, an incident that has a report, no updates and no resolution is over: whoever wrote it did not write
 * when. What was told in updates is open until they say otherwise.
 */
export const FORGOTTEN_AFTER = 7 * 86_400_000;

/** How a service is while something is wrong with it or done to it, from best to worst. */
export const DISTURBED = ['maintenance', ...IMPACTS] as const satisfies readonly ServiceStatus[];

/** From best to worst. */
export const SERVICE_STATUSES: readonly ServiceStatus[] = ['operational', ...DISTURBED];

/** In the order in which incidents pass through them. */
export const INCIDENT_STATUSES: readonly IncidentStatus[] = [
  'investigating',
  'identified',
  'monitoring',
  'resolved',
];

/**
 * Every change of where the incident stands, oldest first: what each update said, and its recorded
 * resolution, or the moment at which it is taken for over. Its mitigation counts only until customers
 * were told something.
 */
export function statusChangesOf(incident: StatusSource): StatusChange[] {
  const { mitigated, resolved, updates } = incident;
  const changes = updates.flatMap<StatusChange>(({ at, status }) =>
    status === 'update' ? [] : [{ at: at.instant, status }],
  );
  const [firstTold] = changes;
  if (mitigated && (!firstTold || mitigated.instant < firstTold.at)) {
    changes.unshift({ at: mitigated.instant, status: 'monitoring' });
  }
  const over = resolved?.instant ?? forgottenAt(incident);
  if (over !== undefined) changes.push({ at: over, status: 'resolved' });
  return changes.sort((one, other) => one.at - other.at);
}

/** The status after all changes up to `now`; an incident begins as `investigating`. */
export function statusAt(changes: readonly StatusChange[], now: Instant): IncidentStatus {
  return changes.findLast(({ at }) => at <= now)?.status ?? 'investigating';
}

/**
 * Where the incident stands at `now`: what the latest update said, or what the milestones say
 * when there is none. A recorded resolution ends it, unless a later update opens it again.
 */
export function statusOf(incident: StatusSource, now: Instant): IncidentStatus {
  return statusAt(statusChangesOf(incident), now);
}

/** Whether it is over at `now`, and nobody recorded since when. */
export function isEndUnknown(incident: StatusSource, now: Instant): boolean {
  const at = forgottenAt(incident);
  return at !== undefined && at <= now;
}

function forgottenAt({ started, hasReport, resolved, updates }: StatusSource): Instant | undefined {
  if (!started || !hasReport || resolved || updates.length > 0) return undefined;
  return started.instant + FORGOTTEN_AFTER;
}

/** Whether it is not over at `now`. */
export function isOpen(incident: StatusSource, now: Instant): boolean {
  return statusOf(incident, now) !== 'resolved';
}

/** Whether readers should see it as going on at `now`. */
export function isOngoing(incident: StatusSource & Pick<Incident, 'started'>, now: Instant): boolean {
  return isOngoingAfter(incident.started.instant, statusChangesOf(incident), now);
}

/** The same by what pages carry of an incident: when it started, and every change of its status. */
export function isOngoingAfter(started: Instant, changes: readonly StatusChange[], now: Instant): boolean {
  return started <= now && statusAt(changes, now) !== 'resolved';
}

/** The worst of several statuses; `operational` when there is none. */
export function worstOf(statuses: Iterable<ServiceStatus>): ServiceStatus {
  let worst: ServiceStatus = 'operational';
  for (const status of statuses) {
    if (SERVICE_STATUSES.indexOf(status) > SERVICE_STATUSES.indexOf(worst)) worst = status;
  }
  return worst;
}
