import type { Instant } from './moment.ts';
import { isOngoingAfter, type ServiceStatus, worstOf } from './status.ts';
import type { IncidentFacts, ServiceFacts, StatusFacts } from './status-facts.ts';
import { isRunning } from './window.ts';

/** What is told of services: their status, or that work on them should have ended. */
export type ToldStatus = ServiceStatus | 'unconfirmed';

/** Whether customers could use the service at `now`, were nothing wrong. */
function isOffered({ since, until }: ServiceFacts, now: Instant): boolean {
  return (since === undefined || since <= now) && (until === undefined || now < until);
}

/** Whether readers see it: hidden services appear only while something affects them. */
export function isShown(service: ServiceFacts, statuses: ReadonlyMap<string, ServiceStatus>): boolean {
  const status = statuses.get(service.id);
  return status !== undefined && (!service.hidden || status !== 'operational');
}

/** The incidents that are going on at `now`. */
export function ongoingOf({ incidents }: StatusFacts, now: Instant): IncidentFacts[] {
  return incidents.filter(({ started, changes }) => isOngoingAfter(started, changes, now));
}

/**
 * How each service that is offered is at `now`, by id: the worst that open incidents and running
 * maintenance do to it. What was so when the facts were told lasts until they are told anew.
 */
export function serviceStatusesOf(facts: StatusFacts, now: Instant): Map<string, ServiceStatus> {
  const statuses = new Map<string, ServiceStatus>();
  const { builtAt } = facts;
  for (const service of facts.services) {
    if (isOffered(service, now) || isOffered(service, builtAt)) statuses.set(service.id, 'operational');
  }
  const worsen = (id: string, status: ServiceStatus) => {
    const known = statuses.get(id);
    if (known) statuses.set(id, worstOf([known, status]));
  };
  for (const { impacts } of ongoingOf(facts, now)) {
    for (const [id, impact] of Object.entries(impacts)) worsen(id, impact);
  }
  for (const { services, windows } of facts.maintenance) {
    if (windows.some((window) => isRunning(window, now) || isRunning(window, builtAt)))
      for (const id of services) worsen(id, 'maintenance');
  }
  return statuses;
}

/**
 * What is told of services at a status. Of maintenance that was under way at the build and should be over by now,
 * nobody knows whether it goes on.
 */
export function toldStatusOf(
  status: ServiceStatus,
  ids: readonly string[],
  { maintenance }: StatusFacts,
  now: Instant,
): ToldStatus {
  const goesOn = maintenance.some(
    ({ services, windows }) =>
      services.some((id) => ids.includes(id)) && windows.some((window) => isRunning(window, now)),
  );
  return status === 'maintenance' && !goesOn ? 'unconfirmed' : status;
}
