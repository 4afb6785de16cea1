import type { Instant } from './moment.ts';
import { type ServiceStatus, worstOf } from './status.ts';
import type { IncidentFacts, ServiceFacts, StatusFacts } from './status-facts.ts';
import { ongoingOf, serviceStatusesOf, type ToldStatus, toldStatusOf } from './status-of-services.ts';

/** The status of the whole site. */
export interface SiteStatus {
  level: ServiceStatus;
  /** What is told of `services`. */
  told: ToldStatus;
  /** Those at this level, in the order of the site; none where none is offered. */
  services: ServiceFacts[];
  /** Whether these are all services, and more than one. */
  isAll: boolean;
  /** How many services are affected besides. */
  others: number;
  /** An open incident that names no service, where nothing is known to be worse. */
  incident?: IncidentFacts;
}

/**
 * How the site is at `now`: the worst of its services. An open incident that names no service counts as degraded
 * performance, because something is wrong.
 */
export function siteStatusOf(facts: StatusFacts, now: Instant): SiteStatus {
  const statuses = serviceStatusesOf(facts, now);
  const worst = worstOf(statuses.values());
  const isCalm = worst === 'operational' || worst === 'maintenance';
  const incident = ongoingOf(facts, now).find(({ impacts }) => Object.keys(impacts).length === 0);
  if (isCalm && incident)
    return { level: 'degraded', told: 'degraded', services: [], isAll: false, others: 0, incident };
  const services = facts.services.filter(({ id }) => statuses.get(id) === worst);
  const ids = services.map(({ id }) => id);
  return {
    level: worst,
    told: toldStatusOf(worst, ids, facts, now),
    services,
    isAll: services.length === statuses.size && services.length > 1,
    others: [...statuses.values()].filter((status) => status !== worst && status !== 'operational').length,
  };
}
