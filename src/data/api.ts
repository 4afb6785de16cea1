import { currentBuild } from '../assemble/current.ts';
import type { Incident } from '../domain/incident.ts';
import { isOngoing } from '../domain/status.ts';
import { MOST_RECENT } from '../feeds/statuspage/answers.ts';
import type { ApiSource } from '../feeds/statuspage/source.ts';
import { incidentAs, maintenanceAs } from './renditions.ts';

/** What all answers of the API tell about. */
export function loadApiSource(): ApiSource {
  const { content, appearances, words } = currentBuild();
  const { now } = content;
  const isTold = (incident: Incident, index: number) => index < MOST_RECENT || isOngoing(incident, now);
  return {
    ...content,
    appearances,
    words,
    incidents: content.incidents.map((incident, index) =>
      isTold(incident, index) ? incidentAs('html', incident) : incident,
    ),
    maintenance: content.maintenance.map((maintenance) => maintenanceAs('html', maintenance)),
  };
}

/** The incidents that this build publishes, for lists of our own. */
export function loadListSource() {
  const { site, incidents, now } = currentBuild().content;
  return { site, now, incidents: incidents.map((incident) => incidentAs('markdown', incident)) };
}

/** A typed object as the answer of an endpoint. */
export function toJsonResponse(answer: object): Response {
  return new Response(`${JSON.stringify(answer, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
