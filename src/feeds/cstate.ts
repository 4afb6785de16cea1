import { sharedPartOf } from '../domain/editions.ts';
import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { Instant } from '../domain/moment.ts';
import { oldPageOf } from '../domain/old-addresses.ts';
import { PALETTE } from '../domain/palette.ts';
import { endOf } from '../domain/phases.ts';
import { windowOf } from '../domain/recurrence.ts';
import { absoluteUrl, publicRoute, routes } from '../domain/routes.ts';
import type { Service, Site } from '../domain/site.ts';
import { isEndUnknown, isOpen, type ServiceStatus, worstOf } from '../domain/status.ts';
import { windowStateOf } from '../domain/window.ts';

/**
 * The shapes of cState's read-only API, field by field. Its words for statuses are its own in every language, because
 * programs compare them; its moments are written as Hugo writes them.
 */
type CstateStatus = 'ok' | 'notice' | 'disrupted' | 'down';

interface CstateIssue {
  is: 'issue';
  title: string;
  createdAt: string;
  lastMod: string;
  permalink: string;
  severity: Exclude<CstateStatus, 'ok'>;
  resolved: boolean;
  informational: boolean;
  resolvedAt: string;
  affected: string[];
  filename: string;
}

/** What the answers tell about. */
export interface CstateSource {
  site: Site;
  /** Newest first. */
  incidents: readonly Incident[];
  maintenance: readonly Maintenance[];
  /** How the services on offer are, by id. */
  services: ReadonlyMap<string, ServiceStatus>;
  /** When a word was last added to a record. */
  changedAt: (record: Incident | Maintenance) => Instant;
  now: Instant;
}

const STATUSES = {
  operational: 'ok',
  maintenance: 'notice',
  degraded: 'disrupted',
  'partial-outage': 'disrupted',
  'major-outage': 'down',
} as const satisfies Record<ServiceStatus, CstateStatus>;

const UNGROUPED = 'Uncategorized';

/** `/index.json`: the status of the site and of its systems. */
export function toCstateIndex(source: CstateSource): object {
  const { site, services, now } = source;
  const offered = site.services.filter(({ id }) => services.has(id));
  const categories = [...new Set(offered.map(({ group }) => group ?? UNGROUPED))];
  const [date = '', time = ''] = new Date(now).toISOString().split(/[T.]/);
  const open = recordsOf(source).filter((record) => !isOver(record, now));
  return {
    is: 'index',
    cStateVersion: '6.0.1',
    apiVersion: '2.0',
    title: site.name,
    languageCodeHTML: site.locale,
    languageCode: site.locale,
    baseURL: `${site.url}/`,
    description: site.description,
    summaryStatus: STATUSES[worstOf(services.values())],
    categories: categories.map((name) => ({ name, hideTitle: name === UNGROUPED, closedByDefault: false })),
    pinnedIssues: [],
    systems: offered.map(({ id, name, description, group = UNGROUPED }) => ({
      name,
      ...(description !== undefined && { description }),
      category: group,
      status: STATUSES[services.get(id) ?? 'operational'],
      unresolvedIssues: open
        .filter((record) => servicesOf(record).some((service) => service.id === id))
        .map((record) => toCstateIssue(record, source)),
    })),
    buildDate: date,
    buildTime: time.slice(0, 'hh:mm'.length),
    buildTimezone: 'UTC',
    colorBrand: site.colour,
    colorOk: PALETTE.operational.light,
    colorDisrupted: PALETTE['partial-outage'].light,
    colorDown: PALETTE['major-outage'].light,
    colorNotice: PALETTE.maintenance.light,
    alwaysKeepBrandColor: 'true',
    logo: site.logo ? absoluteUrl(sharedPartOf(site), publicRoute(site.logo.light)) : '',
    googleAnalytics: '',
  };
}

/** `/issues/index.json`: all of them. */
export function toCstateIssues(title: string, source: CstateSource): object {
  const { site } = source;
  return {
    is: 'issues',
    title,
    baseURL: `${site.url}/`,
    description: '',
    pages: recordsOf(source).map((record) => toCstateIssue(record, source)),
  };
}

/** `/affected/<name>/index.json`: a system, and what happened to it. */
export function toCstateSystem(service: Service, permalink: string, source: CstateSource): object {
  return {
    is: 'system',
    title: service.name,
    permalink,
    status: STATUSES[source.services.get(service.id) ?? 'operational'],
    pages: recordsOf(source)
      .filter((record) => servicesOf(record).some(({ id }) => id === service.id))
      .map((record) => toCstateIssue(record, source)),
  };
}

/** An issue, as all answers name it. */
export function toCstateIssue(record: Incident | Maintenance, source: CstateSource): CstateIssue {
  const { site, now, changedAt } = source;
  const over = isOver(record, now);
  const ended = 'starts' in record ? windowOf(record, now).ends : endOf(record, now);
  const isKnown = over && ('starts' in record || !isEndUnknown(record, now));
  const route = 'starts' in record ? routes.maintenance(record.id) : routes.incident(record.id);
  const permalink = oldPageOf(record, site) ?? absoluteUrl(site, route);
  return {
    is: 'issue',
    title: record.title,
    createdAt: toHugoTime(startOf(record)),
    lastMod: toHugoTime(changedAt(record)),
    permalink,
    severity: severityOf(record),
    resolved: over,
    informational: false,
    resolvedAt: isKnown ? toHugoTime(ended) : '',
    affected: servicesOf(record).map(({ name }) => name),
    filename: fileNameOf(record),
  };
}

/** Incidents and planned work, the newest first. */
function recordsOf({ incidents, maintenance }: CstateSource): (Incident | Maintenance)[] {
  return [...incidents, ...maintenance].sort((one, other) => startOf(other) - startOf(one));
}

function startOf(record: Incident | Maintenance): Instant {
  return 'starts' in record ? record.starts.instant : record.started.instant;
}

function isOver(record: Incident | Maintenance, now: Instant): boolean {
  if (!('starts' in record)) return !isOpen(record, now);
  const state = windowStateOf(windowOf(record, now), now);
  return state === 'completed' || state === 'cancelled';
}

function servicesOf(record: Incident | Maintenance): Service[] {
  return 'starts' in record ? record.services : record.services.map(({ service }) => service);
}

/** By the worst that it did; where no service is named, by how serious it was. */
function severityOf(record: Incident | Maintenance): CstateIssue['severity'] {
  if ('starts' in record) return 'notice';
  const status = STATUSES[worstOf(record.services.map(({ impact }) => impact))];
  if (status !== 'ok') return status;
  const { order } = record.severity ?? { order: Number.POSITIVE_INFINITY };
  if (order > 2) return 'notice';
  return order === 1 ? 'down' : 'disrupted';
}

function fileNameOf({ source, file }: Incident | Maintenance): string {
  const path = source?.from === 'cstate' ? source.id : file;
  const name = path.replace(/^.*\//, '');
  return name.endsWith('.md') ? name : `${name.replace(/\.\w+$/, '')}.md`;
}

/** @example toHugoTime(Date.UTC(2018, 3, 13, 15, 54)) // '2018-04-13 15:54:00 +0000 UTC' */
function toHugoTime(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length).replace('T', ' ')} +0000 UTC`;
}
