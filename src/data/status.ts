import { currentBuild } from '../assemble/current.ts';
import { latestFirst } from '../domain/order.ts';
import { statusAt } from '../domain/status.ts';
import { groupsOf } from '../domain/status-groups.ts';
import { isShown, ongoingOf } from '../domain/status-of-services.ts';
import type { LatestWord } from '../feeds/badge.ts';

/** How the services are and have been, and those that readers see under their headings. */
export function loadStatus() {
  const { status } = currentBuild();
  const shown = status.facts.services.filter((service) => isShown(service, status.services));
  return { status, groups: groupsOf(shown) };
}

/** The latest word about the newest incident that is open, or of those that touched a service. */
export function loadLatestWord(service?: string): LatestWord | undefined {
  const { status, now } = currentBuild();
  const open = ongoingOf(status.facts, now).filter(
    ({ impacts }) => service === undefined || impacts[service] !== undefined,
  );
  const [latest] = latestFirst(open, ({ started }) => started);
  return latest && { title: latest.title, status: statusAt(latest.changes, now) };
}
