import type { Incident } from '../domain/incident.ts';
import { languageAt } from '../domain/language-marks.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import { workingOn } from '../domain/own-fault.ts';
import { routes } from '../domain/routes.ts';
import type { TextContext } from '../markdown/context.ts';
import { toPortableText } from '../markdown/portable.ts';
import { inLanguage, toBlocksHtml, toInlineHtml, toPlainText } from '../markdown/rich-text.ts';
import { IncidentSchema } from '../schema/incident.ts';
import { MaintenanceSchema } from '../schema/maintenance.ts';
import { type DataText, mapTexts } from '../schema/texts.ts';
import { loadAwayContext } from './bodies.ts';
import { sharedInBuild } from './kept.ts';

/** How the texts of a document's data are written for those who read them away from the site. */
export type Rendition = 'html' | 'markdown' | 'plain';

const incidents = byRendition((rendition, incident: Incident) => {
  const context = loadAwayContext(incident, routes.incident(incident.id));
  return mapTexts(IncidentSchema, incident, (value, kind, path) =>
    toText(value, kind, rendition, inLanguage(context, languageAt(incident, path))),
  );
});
const works = byRendition((rendition, maintenance: Maintenance) => {
  const context = loadAwayContext(maintenance, routes.maintenance(maintenance.id));
  return mapTexts(MaintenanceSchema, maintenance, (value, kind, path) =>
    toText(value, kind, rendition, inLanguage(context, languageAt(maintenance, path))),
  );
});

/**
 * An incident with all its Markdown written in one way and all its addresses whole: what feeds, files and answers are
 * made from. Each is written once for a build.
 */
export function incidentAs(rendition: Rendition, incident: Incident): Incident {
  return incidents[rendition](incident);
}

/** Maintenance in the same way. */
export function maintenanceAs(rendition: Rendition, maintenance: Maintenance): Maintenance {
  return works[rendition](maintenance);
}

/** Writes documents of a kind in each way. */
function byRendition<D extends Incident | Maintenance>(write: (rendition: Rendition, document: D) => D) {
  const as = (rendition: Rendition) =>
    sharedInBuild((document: D) => workingOn(document.file, () => write(rendition, document)));
  return { html: as('html'), markdown: as('markdown'), plain: as('plain') };
}

function toText(value: string, kind: DataText['kind'], rendition: Rendition, context: TextContext): string {
  if (kind === 'address') return context.toAddress(value);
  if (kind === 'plain') return value;
  if (rendition === 'plain') return toPlainText(value);
  if (rendition === 'markdown') return toPortableText(value, kind, context);
  return kind === 'line' ? toInlineHtml(value, context) : toBlocksHtml(value, context);
}
