import { currentBuild } from '../build/current.ts';
import { historyOf } from '../domain/history.ts';
import { toStatusFacts } from '../domain/status-facts.ts';
import { groupsOf } from '../domain/status-groups.ts';
import { isShown, serviceStatusesOf, siteStatusOf } from '../domain/status-of-services.ts';

/** How the services are and have been, derived once for all pages. */
export function loadStatus() {
  const { content, now } = currentBuild();
  const { site, incidents, maintenance } = content;
  const facts = toStatusFacts(site, incidents, maintenance, now);
  const statuses = serviceStatusesOf(facts, now);
  return {
    facts,
    statuses,
    overall: siteStatusOf(facts, now),
    groups: groupsOf(facts.services.filter((service) => isShown(service, statuses))),
    histories: historyOf(site, incidents, maintenance, now),
  };
}
