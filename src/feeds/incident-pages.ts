import { toIsoDuration } from '../domain/duration.ts';
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

/** The index, and every page by the part of its address that names it. */
export function toIncidentPages(
  site: Site,
  incidents: readonly Incident[],
  now: Instant,
): { index: IncidentIndexJson; pages: Map<string, IncidentPageJson> } {
  const years = yearsOf(incidents);
  const addressOf = (name: string) => absoluteUrl(site, routes.incidentPageJson(name));
  const parts = years.flatMap(({ year, incidents: members }) =>
    chunksOf(members).map((part, index) => ({ name: index > 0 ? `${year}-${index + 1}` : year, year, part })),
  );
  const pages = parts.map(({ name, year, part }, index): [string, IncidentPageJson] => {
    const older = parts[index + 1];
    const items = part.map((incident) => toIncidentItemJson(incident, site, now));
    return [name, { year, incidents: items, next: older && addressOf(older.name) }];
  });
  const index = {
    $schema: `${absoluteUrl(site, routes.incidentSchema)}#/definitions/index`,
    site: { name: site.name, url: site.url },
    years: years.map(({ year, incidents: members }) => {
      const { count, downtime } = statisticsOf(members, now);
      return { year, count, downtime: toIsoDuration(downtime), json: addressOf(year) };
    }),
  };
  return { index, pages: new Map(pages) };
}

function chunksOf<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / PAGE_LENGTH);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * PAGE_LENGTH, (index + 1) * PAGE_LENGTH),
  );
}
