import type { Instant } from './moment.ts';
import { isOngoingAfter, SERVICE_STATUS_LABELS, type ServiceStatus, worstOf } from './status.ts';
import type { IncidentFacts, ServiceFacts, StatusFacts } from './status-facts.ts';
import { isRunning } from './window.ts';

/** What is told of services: their status, or that work on them should have ended. */
export type ToldStatus = ServiceStatus | 'unconfirmed';

/** The status of the whole site in one word and one sentence. */
export interface SiteStatus {
  level: ServiceStatus;
  sentence: string;
}

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

function statusLabelOf(
  status: ServiceStatus,
  ids: readonly string[],
  facts: StatusFacts,
  now: Instant,
): string {
  const told = toldStatusOf(status, ids, facts, now);
  return told === 'unconfirmed' ? 'Maintenance should have ended' : SERVICE_STATUS_LABELS[told];
}

/**
 * How the site is at `now`: the worst of its services, told with their names. An open incident
 * that names no service counts as degraded performance, because something is wrong.
 */
export function siteStatusOf(facts: StatusFacts, now: Instant): SiteStatus {
  const statuses = serviceStatusesOf(facts, now);
  const level = worstOf(statuses.values());
  const calm = level === 'operational' || level === 'maintenance';
  const [unassigned] = ongoingOf(facts, now).filter(({ impacts }) => Object.keys(impacts).length === 0);
  if (calm && unassigned) return { level: 'degraded', sentence: `Open incident: ${unassigned.title}` };
  if (statuses.size === 0) return { level, sentence: 'No incident is open' };
  if (level === 'operational') return { level, sentence: 'All services are operational' };

  const worst = facts.services.filter(({ id }) => statuses.get(id) === level);
  const names = worst.map(({ name }) => name);
  const ids = worst.map(({ id }) => id);
  const affected = names.length === statuses.size && names.length > 1 ? 'all services' : listOf(names);
  const others = [...statuses.values()].filter(
    (status) => status !== level && status !== 'operational',
  ).length;
  const rest = others > 0 ? `, ${others} more affected` : '';
  return { level, sentence: `${statusLabelOf(level, ids, facts, now)}: ${affected}${rest}` };
}

function listOf(names: readonly string[]): string {
  if (names.length > 3) return `${names.length} services`;
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}
