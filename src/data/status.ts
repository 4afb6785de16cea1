import { currentBuild } from '../assemble/current.ts';
import { latestFirst } from '../domain/order.ts';
import type { Service } from '../domain/site.ts';
import { statusAt } from '../domain/status.ts';
import { groupsOf } from '../domain/status-groups.ts';
import { isShown, ongoingOf } from '../domain/status-of-services.ts';
import { type LatestWord, toBadge } from '../feeds/badge.ts';
import { loadFrame, loadWords } from './site.ts';

/** How the services are and have been, and those that readers see under their headings. */
export function loadStatus() {
  const { status } = currentBuild();
  const shown = status.facts.services.filter((service) => isShown(service, status.services));
  return { status, groups: groupsOf(shown) };
}

/** The latest word about the newest incident that is open, or of those that touched a service. */
function loadLatestWord(service?: string): LatestWord | undefined {
  const { status, now } = currentBuild();
  const open = ongoingOf(status.facts, now).filter(
    ({ impacts }) => service === undefined || impacts[service] !== undefined,
  );
  const [latest] = latestFirst(open, ({ started }) => started);
  return latest && { title: latest.title, status: statusAt(latest.changes, now) };
}

/** The badge of the site. */
export function loadBadge(): string {
  const { overall } = loadStatus().status;
  return toBadge(loadFrame().site.name, overall.level, loadWords(), loadLatestWord());
}

/** The badge of a service. */
export function loadServiceBadge({ id, name }: Service): string {
  const status = loadStatus().status.services.get(id) ?? 'operational';
  return toBadge(name, status, loadWords(), loadLatestWord(id));
}
