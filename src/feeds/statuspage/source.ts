import {
  type Appearances,
  announcementOf,
  cancellationOf,
  correctionsReadableFrom,
  documentReadableFrom,
  reportReadableFrom,
  updatesReadableFrom,
  windowReadableFrom,
} from '../../domain/appearances.ts';
import type { Impact, Incident } from '../../domain/incident.ts';
import type { Maintenance } from '../../domain/maintenance.ts';
import type { Instant } from '../../domain/moment.ts';
import { windowsOf } from '../../domain/recurrence.ts';
import type { Service, Site } from '../../domain/site.ts';
import type { Source } from '../../domain/source.ts';
import type { ServiceStatus } from '../../domain/status.ts';
import { type StatusFacts, toStatusFacts } from '../../domain/status-facts.ts';
import type { MaintenanceWindow } from '../../domain/window.ts';
import type { Words } from '../../words/words.ts';
import type { ComponentStatus, Indicator, Page } from './shapes.ts';

/** What the API tells about; all functions of this folder take it. */
export interface ApiSource {
  site: Site;
  incidents: readonly Incident[];
  maintenance: readonly Maintenance[];
  now: Instant;
  /** What the sentence about the whole site is said in; all else is the protocol's own English. */
  words: Words;
  /** When things first stood in the history of their file, by file. */
  appearances: ReadonlyMap<string, Appearances>;
}

/** A source, with what all answers share worked out once. */
export interface Context extends ApiSource {
  facts: StatusFacts;
  page: Page;
  /** The first moment that anything is known of. */
  earliest: Instant;
  /** The last moment at which anything was said or happened. */
  latest: Instant;
  /** The same without what nobody said: that work was planned, began or ended. */
  lastWord: Instant;
}

/** How far the clocks of machines are believed to differ. */
const AHEAD = 3_600_000;
/** Windows that ended earlier are older than the last thing that was said. */
const MONTH = 31 * 86_400_000;

export const COMPONENT_STATUSES = {
  operational: 'operational',
  maintenance: 'under_maintenance',
  degraded: 'degraded_performance',
  'partial-outage': 'partial_outage',
  'major-outage': 'major_outage',
} as const satisfies Record<ServiceStatus, ComponentStatus>;

export const INDICATORS = {
  operational: 'none',
  maintenance: 'maintenance',
  degraded: 'minor',
  'partial-outage': 'major',
  'major-outage': 'critical',
} as const satisfies Record<ServiceStatus, Indicator>;

/** Works out what all answers share, in one pass over what happened. */
export function toContext(source: ApiSource): Context {
  const { site, incidents, maintenance, now, appearances } = source;
  const earliest = Math.min(now, ...incidents.map(({ started }) => started.instant));
  const lastWord = lastWordOf(source);
  const latest = maintenance.reduce((last, planned) => {
    const [window] = planned.cancelled ? [] : windowsOf(planned, now - MONTH, now + 1).toReversed();
    return Math.max(last, changedByWork(planned, window, { now, lastWord, appearances }));
  }, lastWord || earliest);
  return {
    ...source,
    facts: toStatusFacts(site, incidents, maintenance, now),
    page: {
      id: new URL(site.url).host,
      name: site.name,
      url: site.url,
      time_zone: site.timezone,
      updated_at: toTime(latest),
    },
    earliest,
    latest,
    lastWord,
  };
}

/** When anything was last said, or happened, as far as it is told; 0 when nothing ever was. */
export function lastWordOf({
  incidents,
  maintenance,
  now,
  appearances,
}: Omit<ApiSource, 'site' | 'words'>): Instant {
  const words = [
    ...incidents.map((incident) => changedAt(incident, now, appearances.get(incident.file))),
    ...maintenance.flatMap((planned) => updatesReadableFrom(planned, appearances.get(planned.file))),
  ];
  return words.reduce((last, word) => (word <= now + AHEAD ? Math.max(last, word) : last), 0);
}

/** When anything about the incident last happened or could first be read, up to `now`. */
export function changedAt(incident: Incident, now: Instant, appearances?: Appearances): Instant {
  const { started, mitigated, resolved, hasReport } = incident;
  const said = updatesReadableFrom(incident, appearances);
  const moments = [
    documentReadableFrom(started.instant, incident, appearances),
    ...[mitigated, resolved].flatMap((moment) => (moment && moment.instant <= now ? [moment.instant] : [])),
    ...said.filter((_, index) => (incident.updates[index]?.at.instant ?? now) <= now),
    ...(hasReport && reportReadableFrom(incident) <= now ? [reportReadableFrom(incident, appearances)] : []),
    ...(hasReport ? correctionsReadableFrom(incident, appearances) : []),
  ];
  // A machine that commits may be a little ahead of the one that builds.
  return Math.max(Math.min(started.instant, now), ...moments.filter((instant) => instant <= now + AHEAD));
}

/** When readers could last know more of planned work, up to `now`: what was said of it, that a window began or ended. */
export function changedByWork(
  planned: Maintenance,
  window: MaintenanceWindow | undefined,
  { now, lastWord, ...context }: Pick<Context, 'now' | 'lastWord' | 'appearances'>,
): Instant {
  const appearances = context.appearances.get(planned.file);
  const announced = announcementOf(planned, lastWord, appearances);
  const moments = [
    ...updatesReadableFrom(planned, appearances),
    announced,
    ...(planned.cancelled ? [cancellationOf(planned, lastWord, appearances)] : []),
    ...(window && !window.cancelled
      ? [windowReadableFrom('starts', window, announced), windowReadableFrom('ends', window, announced)]
      : []),
  ];
  return Math.max(0, ...moments.filter((instant) => instant <= now));
}

/** An instant as Statuspage writes it. */
export function toTime(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** Systems whose API has these shapes: what comes from there keeps its ids, because clients remember them. */
const SAME_SHAPES: ReadonlySet<string> = new Set(['statuspage', 'incident-io']);

/** The id of a service among components. */
export function componentIdOf(service: Pick<Service, 'id' | 'source'>): string {
  return idOf(service);
}

/** The id of an incident or of planned work. */
export function eventIdOf(record: Pick<Incident | Maintenance, 'id' | 'source'>): string {
  return idOf(record);
}

function idOf({ id, source }: { id: string; source?: Pick<Source, 'from' | 'id'> | undefined }): string {
  return source && SAME_SHAPES.has(source.from) ? source.id : id;
}

/** The impacts of an incident by service id. */
export function impactsOf({ services }: Incident): Map<string, Impact> {
  return new Map(services.map(({ service, impact }) => [service.id, impact]));
}
