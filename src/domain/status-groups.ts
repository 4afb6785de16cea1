import { type ServiceStatus, worstOf } from './status.ts';

/** A heading with the services and the headings under it. */
export interface ServiceGroup<S extends Grouped> {
  /** Its last heading; empty for the root, which has the services without a group. */
  name: string;
  /** All headings that lead to it, as `service.group` has them. */
  path: string;
  services: S[];
  groups: ServiceGroup<S>[];
}

/** Whatever stands under a heading. */
export interface Grouped {
  id: string;
  group?: string | undefined;
}

const SEPARATOR = ' / ';

/** The services under their headings, in the order of the first mention of each. */
export function groupsOf<S extends Grouped>(services: readonly S[]): ServiceGroup<S> {
  const root: ServiceGroup<S> = { name: '', path: '', services: [], groups: [] };
  for (const service of services) {
    let group = root;
    for (const name of service.group?.split(SEPARATOR) ?? []) group = childOf(group, name);
    group.services.push(service);
  }
  return root;
}

/** All services under the heading at `path` and under the headings within it. */
export function membersOf<S extends Grouped>(path: string, services: readonly S[]): S[] {
  return services.filter(({ group = '' }) => `${group}${SEPARATOR}`.startsWith(`${path}${SEPARATOR}`));
}

/** The worst of all services under the heading at `path`. */
export function groupStatusOf(
  path: string,
  services: readonly Grouped[],
  statuses: ReadonlyMap<string, ServiceStatus>,
): ServiceStatus {
  return worstOf(membersOf(path, services).map(({ id }) => statuses.get(id) ?? 'operational'));
}

function childOf<S extends Grouped>(parent: ServiceGroup<S>, name: string): ServiceGroup<S> {
  const known = parent.groups.find((group) => group.name === name);
  if (known) return known;
  const path = parent.path ? `${parent.path}${SEPARATOR}${name}` : name;
  const group: ServiceGroup<S> = { name, path, services: [], groups: [] };
  parent.groups.push(group);
  return group;
}
