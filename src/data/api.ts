import { currentBuild } from '../assemble/current.ts';
import type { Incident } from '../domain/incident.ts';
import { isOngoing } from '../domain/status.ts';
import { incidentPagesOf } from '../feeds/incident-pages.ts';
import { MOST_RECENT } from '../feeds/statuspage/answers.ts';
import type { ApiSource } from '../feeds/statuspage/source.ts';
import { loadIncidents } from './content.ts';
import { incidentAs, maintenanceAs } from './renditions.ts';

/** What all answers of the API tell about. */
export function loadApiSource(): ApiSource {
  const { content, appearances, words } = currentBuild();
  const { site, now } = content;
  const isTold = (incident: Incident, index: number) => index < MOST_RECENT || isOngoing(incident, now);
  return {
    site,
    now,
    // All of it is read, which is one question instead of a thousand.
    appearances: new Map(appearances),
    words,
    incidents: content.incidents.map((incident, index) =>
      isTold(incident, index) ? incidentAs('html', incident) : incident,
    ),
    maintenance: content.maintenance.map((maintenance) => maintenanceAs('html', maintenance)),
  };
}

/** The pages of all incidents, for programs. */
export function incidentPagePaths() {
  return incidentPagesOf(loadIncidents()).map((page) => ({ params: { page: page.name }, props: { page } }));
}

/** A typed object as the answer of an endpoint. */
export function toJsonResponse(answer: object): Response {
  return new Response(`${JSON.stringify(answer, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
