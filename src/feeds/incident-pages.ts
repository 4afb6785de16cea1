import { toIsoDuration } from '../domain/duration.ts';
import type { Incident } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import { statisticsOf, yearsOf } from '../domain/statistics.ts';
import { type IncidentItemJson, toIncidentItemJson } from './incident-json.ts';

/** `/api/incidents.json`: where the incidents of each year are, so that no answer grows without bound. */
export interface IncidentIndexJson {
  site: { name: string; url: string };
  /** Newest first. */
  years: { year: string; count: number; downtime: string; json: string }[];
}

/** `/api/incidents/2023.json`: the incidents that began in a year, newest first. */
export interface IncidentYearJson {
  year: string;
  incidents: IncidentItemJson[];
  /** The year before that has any. */
  next?: string | undefined;
}

/** The index and every page of it, by year. */
export function toIncidentPages(
  site: Site,
  incidents: readonly Incident[],
  now: Instant,
): { index: IncidentIndexJson; years: IncidentYearJson[] } {
  const years = yearsOf(incidents);
  const addressOf = (year: string) => absoluteUrl(site, routes.incidentsOfYearJson(year));
  return {
    index: {
      site: { name: site.name, url: site.url },
      years: years.map(({ year, incidents: members }) => {
        const { count, downtime } = statisticsOf(members, now);
        return { year, count, downtime: toIsoDuration(downtime), json: addressOf(year) };
      }),
    },
    years: years.map(({ year, incidents: members }, index) => {
      const older = years[index + 1];
      return {
        year,
        incidents: members.map((incident) => toIncidentItemJson(incident, site, now)),
        next: older && addressOf(older.year),
      };
    }),
  };
}
