import type { BuiltPage } from './age.ts';
import { toScriptJson } from './characters.ts';
import { endOfDay, startOfDay } from './days.ts';
import { impactAt } from './impact.ts';
import type { ImpactState, Incident } from './incident.ts';
import type { Maintenance } from './maintenance.ts';
import type { Instant } from './moment.ts';
import { windowsOf } from './recurrence.ts';
import type { Service, Site } from './site.ts';
import { type StatusChange, statusChangesOf } from './status.ts';
import type { MaintenanceWindow } from './window.ts';

/** How far ahead a page knows of maintenance, should nobody build it again. */
export const HORIZON = 35 * 86_400_000;

export interface ServiceFacts {
  id: string;
  name: string;
  group?: string | undefined;
  hidden?: boolean | undefined;
  /** The service is offered from here on. */
  since?: Instant | undefined;
  /** The service is no longer offered from here on. */
  until?: Instant | undefined;
}

/** An incident that is open, or about to begin. */
export interface IncidentFacts {
  id: string;
  title: string;
  started: Instant;
  changes: StatusChange[];
  /** How it leaves each service that it ever touched, by its id. */
  impacts: Record<string, ImpactState>;
}

export interface MaintenanceFacts {
  id: string;
  title: string;
  /** Service ids. */
  services: string[];
  /** Those under way and to come. */
  windows: MaintenanceWindow[];
}

/** All that the status depends on, as plain data that a page carries: the same functions read it everywhere. */
export interface StatusFacts extends BuiltPage {
  services: ServiceFacts[];
  incidents: IncidentFacts[];
  maintenance: MaintenanceFacts[];
}

/**
 * What a page built at `now` must know to tell the status at any later moment: as it would be told by a page that is
 * built then, or worse, never better than at the build.
 */
export function toStatusFacts(
  site: Pick<Site, 'services' | 'timezone' | 'clock'>,
  incidents: readonly Incident[],
  maintenance: readonly Maintenance[],
  now: Instant,
): StatusFacts {
  return {
    builtAt: now,
    isStopped: site.clock === undefined ? undefined : true,
    services: site.services.map((service) => toServiceFacts(service, site.timezone)),
    incidents: incidents
      .map((incident) => toIncidentFacts(incident, now))
      .filter((facts) => mayMatter(facts, now)),
    maintenance: maintenance
      .filter(({ cancelled }) => !cancelled)
      .map(({ id, title, services, ...source }) => ({
        id,
        title,
        services: services.map((service) => service.id),
        windows: windowsOf({ ...source, cancelled: false }, now, now + HORIZON),
      }))
      .filter(({ windows }) => windows.length > 0),
  };
}

/** The instants between which a service is offered, its days taken in `timezone`. */
export function offeredOf(
  { since, until }: Pick<Service, 'since' | 'until'>,
  timezone: string,
): { since?: Instant | undefined; until?: Instant | undefined } {
  return {
    since: since === undefined ? undefined : startOfDay(since, timezone),
    until: until === undefined ? undefined : endOfDay(until, timezone),
  };
}

/** The facts as JSON that is safe inside a `<script type="application/json">`. */
export function toEmbeddedJson(facts: StatusFacts): string {
  return toScriptJson(facts);
}

function toServiceFacts(service: Service, timezone: string): ServiceFacts {
  const { id, name, group, hidden } = service;
  return { id, name, group, hidden: hidden || undefined, ...offeredOf(service, timezone) };
}

/** What an open incident is said to come to is no fact yet: a page can't turn green before somebody looks. */
function toIncidentFacts(incident: Incident, now: Instant): IncidentFacts {
  const changes = statusChangesOf(incident);
  const hasBegun = incident.started.instant <= now;
  return {
    id: incident.id,
    title: incident.title,
    started: incident.started.instant,
    changes: hasBegun ? changes.filter(({ at }) => at <= now) : changes,
    // Of what has not begun nobody knows better than that it comes to the worst.
    impacts: Object.fromEntries(
      incident.services.map((affected) => [
        affected.service.id,
        hasBegun ? impactAt(incident, affected, now) : affected.impact,
      ]),
    ),
  };
}

function mayMatter({ started, changes }: IncidentFacts, now: Instant): boolean {
  return changes.at(-1)?.status !== 'resolved' || started > now;
}
