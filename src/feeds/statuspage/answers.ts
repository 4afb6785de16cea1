import type { Incident } from '../../domain/incident.ts';
import { newestFirst } from '../../domain/order.ts';
import { siteStatusOf } from '../../domain/site-status.ts';
import { isOngoing } from '../../domain/status.ts';
import { saySiteStatus } from '../../words/status.ts';
import { componentsOf } from './components.ts';
import { toIncident } from './incidents.ts';
import { scheduledOf } from './maintenance.ts';
import type { Component, Event, EventStatus, Page, ScheduledMaintenance, Status } from './shapes.ts';
import { type ApiSource, type Context, INDICATORS, toContext } from './source.ts';

/** Statuspage answers with this many of the most recent. */
export const MOST_RECENT = 50;

interface Answer {
  page: Page;
}

interface MaintenanceAnswer extends Answer {
  scheduled_maintenances: ScheduledMaintenance[];
}

interface SummaryAnswer extends MaintenanceAnswer {
  components: Component[];
  incidents: Event[];
  status: Status;
}

/** `/api/v2/summary.json`: everything that matters now. */
export function toSummary(source: ApiSource): SummaryAnswer {
  const context = toContext(source);
  const components = componentsOf(context);
  return {
    page: context.page,
    components,
    incidents: unresolvedOf(components, context),
    scheduled_maintenances: scheduledOf(components, context)
      .filter(({ status }) => status !== 'completed')
      .reverse(),
    status: statusOfSite(context),
  };
}

/** `/api/v2/status.json`: one word and one sentence. */
export function toStatus(source: ApiSource): Answer & { status: Status } {
  const context = toContext(source);
  return { page: context.page, status: statusOfSite(context) };
}

/** `/api/v2/components.json`: services and groups. */
export function toComponents(source: ApiSource): Answer & { components: Component[] } {
  const context = toContext(source);
  return { page: context.page, components: componentsOf(context) };
}

/** `/api/v2/incidents.json`: the 50 most recent. */
export function toIncidents(source: ApiSource): Answer & { incidents: Event[] } {
  const context = toContext(source);
  const components = componentsOf(context);
  const recent = newestFirst(source.incidents).slice(0, MOST_RECENT);
  return {
    page: context.page,
    incidents: recent.map((incident) => toIncident(incident, components, context)),
  };
}

/** `/api/v2/incidents/<id>.json`: each of them by itself, with what all answers share worked out once. */
export function incidentAnswersOf(source: ApiSource): (incident: Incident) => Answer & { incident: Event } {
  const context = toContext(source);
  const components = componentsOf(context);
  return (incident) => ({ page: context.page, incident: toIncident(incident, components, context) });
}

/** `/api/v2/incidents/unresolved.json`: those that are going on. */
export function toUnresolved(source: ApiSource): Answer & { incidents: Event[] } {
  const context = toContext(source);
  return { page: context.page, incidents: unresolvedOf(componentsOf(context), context) };
}

/** `/api/v2/scheduled-maintenances.json`: the 50 most recent windows, the latest first. */
export function toScheduled(source: ApiSource): MaintenanceAnswer {
  const context = toContext(source);
  const windows = scheduledOf(componentsOf(context), context);
  return { page: context.page, scheduled_maintenances: windows.slice(0, MOST_RECENT) };
}

/** `/api/v2/scheduled-maintenances/upcoming.json`: the windows to come, the next first. */
export function toUpcoming(source: ApiSource): MaintenanceAnswer {
  return toWindows(source, 'scheduled');
}

/** `/api/v2/scheduled-maintenances/active.json`: the windows in progress. */
export function toActive(source: ApiSource): MaintenanceAnswer {
  return toWindows(source, 'in_progress');
}

function toWindows(source: ApiSource, status: EventStatus): MaintenanceAnswer {
  const context = toContext(source);
  const windows = scheduledOf(componentsOf(context), context).filter((window) => window.status === status);
  return { page: context.page, scheduled_maintenances: windows.reverse().slice(0, MOST_RECENT) };
}

function unresolvedOf(components: readonly Component[], context: Context): Event[] {
  const open = context.incidents.filter((incident) => isOngoing(incident, context.now));
  return newestFirst(open).map((incident) => toIncident(incident, components, context));
}

function statusOfSite({ facts, now, words }: Context): Status {
  const status = siteStatusOf(facts, now);
  return { indicator: INDICATORS[status.level], description: saySiteStatus(status, words) };
}
