import { reportAnchorOf, updateAnchorsOf } from '../../domain/anchors.ts';
import {
  type Appearances,
  documentReadableFrom,
  reportReadableFrom,
  updatesReadableFrom,
} from '../../domain/appearances.ts';
import { impactAt, type ServiceChange, serviceChangesOf } from '../../domain/impact.ts';
import type { Incident, Update } from '../../domain/incident.ts';
import type { Maintenance } from '../../domain/maintenance.ts';
import type { Instant } from '../../domain/moment.ts';
import { endOf } from '../../domain/phases.ts';
import { absoluteUrl, routes } from '../../domain/routes.ts';
import {
  type IncidentStatus,
  isEndUnknown,
  isOpen,
  statusChangesOf,
  statusOf,
  worstOf,
} from '../../domain/status.ts';
import type { AffectedComponent, Component, Event, EventStatus, EventUpdate } from './shapes.ts';
import {
  COMPONENT_STATUSES,
  type Context,
  changedAt,
  componentIdOf,
  eventIdOf,
  INDICATORS,
  impactsOf,
  toTime,
} from './source.ts';

/** An incident as Statuspage tells it; one with a published report stands at `postmortem`. */
export function toIncident(incident: Incident, components: readonly Component[], context: Context): Event {
  const { now, page, site } = context;
  const { title, started, file } = incident;
  const id = eventIdOf(incident);
  const appearances = context.appearances.get(file);
  const status = statusOf(incident, now);
  const impacts = impactsOf(incident);
  const monitoring = statusChangesOf(incident).find((change) => change.status === 'monitoring');
  const published = publishedAt(incident, now, appearances);
  const created = documentReadableFrom(started.instant, incident, appearances);
  const updates = [
    ...(published === undefined ? [] : [toPostmortem(incident, published, context)]),
    ...toUpdates(incident, now, appearances),
  ];
  return {
    id,
    name: title,
    status: published === undefined ? status : 'postmortem',
    created_at: toTime(Math.min(created, ...updates.map(({ readable }) => readable))),
    updated_at: toTime(changedAt(incident, now, appearances)),
    monitoring_at: monitoring && monitoring.at <= now ? toTime(monitoring.at) : null,
    resolved_at: status === 'resolved' && !isEndUnknown(incident, now) ? toTime(endOf(incident, now)) : null,
    impact: INDICATORS[worstOf(impacts.values())],
    shortlink: absoluteUrl(site, routes.incident(incident.id)),
    started_at: toTime(started.instant),
    page_id: page.id,
    incident_updates: updates.map((update) => toEventUpdate(id, update)),
    components: componentsAmong(components, incident),
    reminder_intervals: null,
  };
}

/** The components of those services that a record names. */
export function componentsAmong(
  components: readonly Component[],
  record: Incident | Maintenance,
): Component[] {
  const named = record.services.map((named) => componentIdOf('service' in named ? named.service : named));
  const ids = new Set(named);
  return components.filter(({ id }) => ids.has(id));
}

/** What an update of Statuspage is made from. */
export interface UpdateDraft {
  anchor: string;
  /** What it was called where it was imported from. */
  id?: string | undefined;
  at: Instant;
  /** When it could first be read. */
  readable: Instant;
  status: EventStatus;
  body: string;
  affected: AffectedComponent[];
}

/** An update with the fields that say nothing of ours filled in. */
export function toEventUpdate(
  id: string,
  { anchor, id: known, at, readable, status, body, affected }: UpdateDraft,
): EventUpdate {
  const time = toTime(readable);
  return {
    id: known ?? `${id}:${anchor}`,
    status,
    body,
    incident_id: id,
    created_at: time,
    updated_at: time,
    display_at: toTime(at),
    affected_components: affected.length > 0 ? affected : null,
    deliver_notifications: true,
    custom_tweet: null,
    tweet_id: null,
  };
}

/** Newest first; an incident about which nothing was said has one update that says what it was. */
function toUpdates(incident: Incident, now: Instant, appearances?: Appearances): UpdateDraft[] {
  const { updates, started, summary, title } = incident;
  const anchors = updateAnchorsOf(updates);
  const told = updates.filter(({ at }) => at.instant <= now);
  if (told.length === 0) {
    const status = statusOf(incident, now);
    const affected = toAffected(untold(incident, now));
    const at = started.instant;
    const readable = documentReadableFrom(at, incident, appearances);
    return [{ anchor: 'start', at, readable, status, body: summary ?? title, affected }];
  }
  const readable = updatesReadableFrom(incident, appearances);
  const changes = serviceChangesOf(incident);
  return told
    .map((update, index) => {
      const status = statusAfter(told, index);
      const affected = toAffected(changes[index] ?? []);
      return {
        anchor: anchors[index] ?? '',
        id: update.id,
        at: update.at.instant,
        readable: readable[index] ?? update.at.instant,
        status,
        body: update.text,
        affected,
      };
    })
    .reverse();
}

function toPostmortem(incident: Incident, at: Instant, { site }: Context): UpdateDraft {
  const { id, report, summary } = incident;
  const anchor = reportAnchorOf(report);
  const url = `${absoluteUrl(site, routes.incident(id))}#${anchor}`;
  const body = summary ? `${summary}\n\n${url}` : url;
  return { anchor, at, readable: at, status: 'postmortem', body, affected: [] };
}

/** When the report of an incident that is over could be read, if it can be at `now`. */
function publishedAt(
  incident: Incident,
  now: Instant,
  appearances: Appearances | undefined,
): Instant | undefined {
  if (!incident.hasReport || isOpen(incident, now)) return undefined;
  return reportReadableFrom(incident) <= now ? reportReadableFrom(incident, appearances) : undefined;
}

/** An update that adds a word leaves the status where it was. */
function statusAfter(told: readonly Update[], index: number): IncidentStatus {
  for (const { status } of told.slice(0, index + 1).reverse()) if (status !== 'update') return status;
  return 'investigating';
}

/** How services are while nothing is said: at `now`, or well when it is over. */
function untold(incident: Incident, now: Instant): ServiceChange[] {
  return incident.services.map((affected) => ({
    service: affected.service,
    before: 'operational',
    after: impactAt(incident, affected, now),
  }));
}

function toAffected(changes: readonly ServiceChange[]): AffectedComponent[] {
  return changes.map(({ service, before, after }) => ({
    code: componentIdOf(service),
    name: service.name,
    old_status: COMPONENT_STATUSES[before],
    new_status: COMPONENT_STATUSES[after],
  }));
}
