import { toIsoDuration } from '../domain/duration.ts';
import { sharedPartOf } from '../domain/editions.ts';
import type { Incident } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import { statisticsOf, yearsOf } from '../domain/statistics.ts';
import { type IncidentItemJson, toIncidentItemJson } from './incident-json.ts';

/** `/api/incidents.json`: where the incidents of each year are, so that no answer grows without bound. */
export interface IncidentIndexJson {
  /** Where every field is described, also of the pages and of each incident. */
  $schema: string;
  site: { name: string; url: string };
  /** Newest first; `json` is the first page of the year. */
  years: { year: string; count: number; downtime: string; json: string }[];
}

/** `/api/incidents/2023.json`, `/api/incidents/2023-2.json`: incidents that began in a year, newest first. */
export interface IncidentPageJson {
  year: string;
  incidents: IncidentItemJson[];
  /** The page with the incidents before these, of this year or an earlier one. */
  next?: string | undefined;
}

/** How many incidents a page holds: about 220 kB. */
export const PAGE_LENGTH = 250;

/** What one page holds. */
export interface IncidentPage {
  /** The part of its address that names it. */
  name: string;
  year: string;
  incidents: readonly Incident[];
  /** The name of the page with those before. */
  older?: string | undefined;
}

/** All incidents, cut into pages. */
export function incidentPagesOf(incidents: readonly Incident[]): IncidentPage[] {
  const pages = yearsOf(incidents).flatMap(({ year, incidents: members }) =>
    chunksOf(members).map((part, index) => ({
      name: index > 0 ? `${year}-${index + 1}` : year,
      year,
      incidents: part,
    })),
  );
  return pages.map((page, index) => ({ ...page, older: pages[index + 1]?.name }));
}

export function toIncidentPageJson(
  { year, incidents, older }: IncidentPage,
  site: Site,
  now: Instant,
): IncidentPageJson {
  return {
    year,
    incidents: incidents.map((incident) => toIncidentItemJson(incident, site, now)),
    next: older === undefined ? undefined : addressOf(site, older),
  };
}

export function toIncidentIndexJson(
  site: Site,
  incidents: readonly Incident[],
  now: Instant,
): IncidentIndexJson {
  return {
    $schema: `${absoluteUrl(sharedPartOf(site), routes.incidentSchema)}#/definitions/index`,
    site: { name: site.name, url: site.url },
    years: yearsOf(incidents).map(({ year, incidents: members }) => {
      const { count, downtime } = statisticsOf(members, now);
      return { year, count, downtime: toIsoDuration(downtime), json: addressOf(site, year) };
    }),
  };
}

function addressOf(site: Site, name: string): string {
  return absoluteUrl(site, routes.incidentPageJson(name));
}

function chunksOf<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / PAGE_LENGTH);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * PAGE_LENGTH, (index + 1) * PAGE_LENGTH),
  );
}
