import type { Impact, Incident, Update, UpdateStatus } from '../../src/domain/incident.ts';
import type { Maintenance } from '../../src/domain/maintenance.ts';
import type { Moment } from '../../src/domain/moment.ts';
import type { Service, Site } from '../../src/domain/site.ts';

/** The instant of an ISO time; `2026-03-01T10:00Z` is enough. */
export function at(iso: string): number {
  return Date.parse(iso);
}

/** A moment to the minute. */
export function moment(iso: string): Moment {
  return { instant: at(iso), approximate: false, precision: 'minute' };
}

/** A service named as its id. */
export function service(id: string, facts: Partial<Service> = {}): Service {
  return { id, name: id.charAt(0).toUpperCase() + id.slice(1), hidden: false, aliases: [], ...facts };
}

/** What customers were told. */
export function update(iso: string, status: UpdateStatus, text = `We are ${status}.`): Update {
  return { at: moment(iso), status, text };
}

/** An incident that began at `started` and about which nothing else is known. */
export function incident(
  id: string,
  started: string,
  facts: Partial<Incident> = {},
  impacts: Record<string, Impact> = {},
): Incident {
  return {
    id,
    file: `content/incidents/${id}.mdx`,
    format: 'mdx',
    language: 'en',
    title: `Trouble with ${id}`,
    timezone: 'UTC',
    started: moment(started),
    services: Object.entries(impacts).map(([name, impact]) => ({ service: service(name), impact })),
    impact: [],
    tags: [],
    updates: [],
    timeline: [],
    actions: [],
    report: { stage: 'final', authors: [], corrections: [] },
    hasReport: false,
    draft: false,
    related: [],
    aliases: [],
    diagram: 'auto',
    ...facts,
  };
}

/** Planned work on the services named. */
export function maintenance(
  id: string,
  [starts, ends]: [string, string],
  services: string[] = [],
  facts: Partial<Maintenance> = {},
): Maintenance {
  return {
    id,
    file: `content/maintenance/${id}.mdx`,
    format: 'mdx',
    language: 'en',
    title: `Work on ${id}`,
    timezone: 'UTC',
    services: services.map((name) => service(name)),
    starts: moment(starts),
    ends: moment(ends),
    updates: [],
    cancelled: false,
    aliases: [],
    draft: false,
    ...facts,
  };
}

/** A site with the services given. */
export function site(facts: Partial<Site> = {}): Site {
  const { url = 'https://status.lumen.example/live', locale = 'en' } = facts;
  return {
    name: 'Lumen',
    url,
    root: url,
    editions: [{ locale, url }],
    description: 'How Lumen is doing.',
    locale,
    timezone: 'UTC',
    colour: '#224488',
    links: [],
    services: [service('api'), service('checkout'), service('search')],
    severities: [
      { id: 'critical', label: 'Critical', order: 1 },
      { id: 'major', label: 'Major', order: 2 },
    ],
    causes: [{ id: 'capacity', label: 'Capacity' }],
    components: {},
    uptimeWeights: { degraded: 0, partialOutage: 0.3, majorOutage: 1 },
    cards: 'light',
    ownerPages: false,
    staleAfterHours: 24,
    movedFrom: [],
    ...facts,
  };
}
