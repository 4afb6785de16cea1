import { currentBuild } from '../assemble/current.ts';
import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import { incidentsByService } from '../domain/statistics.ts';
import { toQuestion } from './kept.ts';

/** The incidents that this build publishes, newest first. */
export function loadIncidents(): Incident[] {
  return currentBuild().content.incidents;
}

/** Those of a service, by its id. */
export const loadIncidentsOf = toQuestion(
  'incidents-of-service',
  (id: string): Incident[] => incidentsByService(loadIncidents()).get(id) ?? [],
);

/** The maintenance that this build publishes, by start. */
export function loadMaintenance(): Maintenance[] {
  return currentBuild().content.maintenance;
}
