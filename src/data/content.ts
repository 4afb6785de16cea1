import { currentBuild } from '../assemble/current.ts';
import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';

/** The incidents that this build publishes, newest first. */
export function loadIncidents(): Incident[] {
  return currentBuild().content.incidents;
}

/** The maintenance that this build publishes, by start. */
export function loadMaintenance(): Maintenance[] {
  return currentBuild().content.maintenance;
}
