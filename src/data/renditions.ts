import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import { workingOn } from '../domain/own-fault.ts';
import { routes } from '../domain/routes.ts';
import type { TextContext } from '../markdown/context.ts';
import { toPortableText } from '../markdown/portable.ts';
import { toBlocksHtml, toInlineHtml, toPlainText } from '../markdown/rich-text.ts';
import { IncidentSchema } from '../schema/incident.ts';
import { MaintenanceSchema } from '../schema/maintenance.ts';
import { type DataText, mapTexts } from '../schema/texts.ts';
import { loadAwayContext } from './bodies.ts';

/** How the texts of a document's data are written for those who read them away from the site. */
export type Rendition = 'html' | 'markdown' | 'plain';

const incidents = new WeakMap<Incident, Partial<Record<Rendition, Incident>>>();
const works = new WeakMap<Maintenance, Partial<Record<Rendition, Maintenance>>>();

/**
 * An incident with all its Markdown written in one way and all its addresses whole: what feeds, files and answers are
 * made from. Each is written once for a build, which reads incidents of its own.
 */
export function incidentAs(rendition: Rendition, incident: Incident): Incident {
  const written = incidents.get(incident) ?? {};
  incidents.set(incident, written);
  written[rendition] ??= workingOn(incident.file, () => {
    const context = loadAwayContext(incident, routes.incident(incident.id));
    return mapTexts(IncidentSchema, incident, (value, kind) => toText(value, kind, rendition, context));
  });
  return written[rendition];
}

/** Maintenance in the same way. */
export function maintenanceAs(rendition: Rendition, maintenance: Maintenance): Maintenance {
  const written = works.get(maintenance) ?? {};
  works.set(maintenance, written);
  written[rendition] ??= workingOn(maintenance.file, () => {
    const context = loadAwayContext(maintenance, routes.maintenance(maintenance.id));
    return mapTexts(MaintenanceSchema, maintenance, (value, kind) => toText(value, kind, rendition, context));
  });
  return written[rendition];
}

function toText(value: string, kind: DataText['kind'], rendition: Rendition, context: TextContext): string {
  if (kind === 'address') return context.toAddress(value);
  if (kind === 'plain') return value;
  if (rendition === 'plain') return toPlainText(value);
  if (rendition === 'markdown') return toPortableText(value, kind, context);
  return kind === 'line' ? toInlineHtml(value, context) : toBlocksHtml(value, context);
}
