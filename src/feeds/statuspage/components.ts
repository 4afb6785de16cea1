import { startOfDay } from '../../domain/days.ts';
import type { Service } from '../../domain/site.ts';
import type { ServiceStatus } from '../../domain/status.ts';
import { groupStatusOf, groupsOf, type ServiceGroup } from '../../domain/status-groups.ts';
import { serviceStatusesOf } from '../../domain/status-of-services.ts';
import type { Component } from './shapes.ts';
import { COMPONENT_STATUSES, type Context, componentIdOf, toTime } from './source.ts';

/**
 * The services on offer and their groups, in the order of the site. Statuspage knows one level of
 * groups, so each path of ours becomes one group of theirs.
 */
export function componentsOf(context: Context): Component[] {
  const { facts, site, now } = context;
  const statuses = serviceStatusesOf(facts, now);
  const offered = site.services.filter(({ id }) => statuses.has(id));
  const components: Omit<Component, 'position'>[] = [];
  const visit = (group: ServiceGroup<Service>) => {
    if (group.path && group.services.length > 0) components.push(toGroup(group, statuses, context));
    for (const service of group.services) {
      components.push(toComponent(service, statuses.get(service.id) ?? 'operational', context));
    }
    for (const inner of group.groups) visit(inner);
  };
  visit(groupsOf(offered));
  return components.map((component, index) => ({ ...component, position: index + 1 }));
}

function toComponent(
  service: Service,
  status: ServiceStatus,
  { site, page, earliest, latest }: Context,
): Omit<Component, 'position'> {
  const { name, description, since, group, hidden } = service;
  return {
    id: componentIdOf(service),
    name,
    status: COMPONENT_STATUSES[status],
    created_at: toTime(since ? startOfDay(since, site.timezone) : earliest),
    updated_at: toTime(latest),
    description: description ?? null,
    showcase: true,
    start_date: since ?? null,
    group_id: group ? toGroupId(group) : null,
    page_id: page.id,
    group: false,
    only_show_if_degraded: hidden,
  };
}

function toGroup(
  group: ServiceGroup<Service>,
  statuses: ReadonlyMap<string, ServiceStatus>,
  { site, page, earliest, latest }: Context,
): Omit<Component, 'position'> {
  return {
    id: toGroupId(group.path),
    name: group.path,
    status: COMPONENT_STATUSES[groupStatusOf(group.path, site.services, statuses)],
    created_at: toTime(earliest),
    updated_at: toTime(latest),
    description: null,
    showcase: false,
    start_date: null,
    group_id: null,
    page_id: page.id,
    group: true,
    only_show_if_degraded: group.services.every(({ hidden }) => hidden),
    components: group.services.map(componentIdOf),
  };
}

/** A colon never stands in the id of a service, so the two can't meet. */
function toGroupId(path: string): string {
  return `group:${path}`;
}
