import type { Content } from '../check/content.ts';
import { historyOf, type ServiceHistory } from '../domain/history.ts';
import { type SiteStatus, siteStatusOf } from '../domain/site-status.ts';
import type { ServiceStatus } from '../domain/status.ts';
import { type StatusFacts, toStatusFacts } from '../domain/status-facts.ts';
import { serviceStatusesOf } from '../domain/status-of-services.ts';

/** How the services are and have been, derived once for pages, cards, badges and the API. */
export interface Status {
  facts: StatusFacts;
  overall: SiteStatus;
  /** By service id. */
  services: Map<string, ServiceStatus>;
  /** By service id. */
  histories: Map<string, ServiceHistory>;
}

export function statusOfContent({ site, incidents, maintenance, now }: Content): Status {
  const facts = toStatusFacts(site, incidents, maintenance, now);
  return {
    facts,
    overall: siteStatusOf(facts, now),
    services: serviceStatusesOf(facts, now),
    histories: historyOf(site, incidents, maintenance, now),
  };
}
