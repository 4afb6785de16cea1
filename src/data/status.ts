import { currentBuild } from '../assemble/current.ts';
import { groupsOf } from '../domain/status-groups.ts';
import { isShown } from '../domain/status-of-services.ts';

/** How the services are and have been, and those that readers see under their headings. */
export function loadStatus() {
  const { status } = currentBuild();
  const shown = status.facts.services.filter((service) => isShown(service, status.services));
  return { status, groups: groupsOf(shown) };
}
