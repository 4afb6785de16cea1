import { getEntry, render } from 'astro:content';
import { currentBuild } from '../build/current.ts';
import type { BodyContext } from '../components/body.ts';
import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import { diagramKey } from '../markdown/diagram-fences.ts';
import type { Outline } from '../markdown/outline.ts';
import type { Diagram, DiagramRequest } from '../render/diagram/diagram.ts';

/** The incidents that this build publishes, newest first. */
export function loadIncidents(): Incident[] {
  return currentBuild().content.incidents;
}

/** The maintenance that this build publishes, by start. */
export function loadMaintenance(): Maintenance[] {
  return currentBuild().content.maintenance;
}

/** The written part of a document, ready to be put on a page. */
export async function loadBody(kind: 'incidents' | 'maintenance' | 'pages', id: string) {
  const entry = await getEntry(kind, id);
  if (!entry) throw new Error(`${kind}/${id} has no body in this build.`);
  return render(entry);
}

/** What the components in a body may draw on, for `Astro.locals.body`. */
export function loadBodyContext({ file }: Pick<Incident, 'file'>): BodyContext {
  const { content, charts } = currentBuild();
  return { file, charts, glossary: content.glossary };
}

/** A diagram that this build has drawn. */
export function loadDiagram(request: DiagramRequest): Diagram | undefined {
  return currentBuild().diagrams.get(diagramKey(request));
}

/** The written part of a document as its author wrote it. */
export function loadBodyText({ file }: Pick<Incident, 'file'>): string {
  return currentBuild().content.bodies.get(file)?.text ?? '';
}

/** What the body of a document is made of. */
export function loadOutline({ file }: Pick<Incident, 'file'>): Outline {
  const outline = currentBuild().outlines.get(file);
  if (!outline) throw new Error(`${file} has no outline in this build.`);
  return outline;
}

/** Hashes of the style elements that the diagrams of a body bring with them. */
export function loadStyleHashes(document: Pick<Incident, 'file'>): string[] {
  return loadOutline(document).fences.flatMap((fence) => loadDiagram(fence)?.styleHashes ?? []);
}
