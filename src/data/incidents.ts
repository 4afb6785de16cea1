import { getEntry, render } from 'astro:content';
import { currentBuild } from '../build/current.ts';
import { type Incident, isPublic } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { Diagram } from '../render/diagram/index.ts';

/** The incidents that this build publishes, newest first. */
export function loadIncidents(): Incident[] {
  const { content, now, drafts } = currentBuild();
  return content.incidents.filter((incident) => drafts || isPublic(incident, now));
}

/** The maintenance that this build publishes, by start. */
export function loadMaintenance(): Maintenance[] {
  const { content, now, drafts } = currentBuild();
  return content.maintenance.filter((window) => drafts || isPublic(window, now));
}

/** The written part of a document, ready to be put on a page. */
export async function loadBody(kind: 'incidents' | 'maintenance' | 'pages', id: string) {
  const entry = await getEntry(kind, id);
  if (!entry) throw new Error(`${kind}/${id} has no body in this build.`);
  return render(entry);
}

/** The drawn diagram of a source; nothing when it was not drawn in this build. */
export function loadDiagram(source: string): Diagram | undefined {
  return currentBuild().diagrams.get(source);
}
