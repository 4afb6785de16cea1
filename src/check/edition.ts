import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { Service, Site } from '../domain/site.ts';
import type { Content } from './content.ts';

/**
 * The content in another of the site's languages. Its documents are its own, so that nothing that was made of one in
 * one language is taken for the same in another.
 */
export function editionOf(content: Content, locale: string): Content {
  const { site, words } = content.inLanguage(locale);
  return {
    ...content,
    site,
    words,
    incidents: content.incidents.map((incident) => incidentOn(site, incident)),
    maintenance: content.maintenance.map((planned) => maintenanceOn(site, planned)),
    pages: content.pages.map((page) => ({ ...page })),
  };
}

/** All editions of the content, the first first. */
export function editionsOf(content: Content): Content[] {
  const [, ...others] = content.site.editions;
  return [content, ...others.map(({ locale }) => editionOf(content, locale))];
}

/** An incident with what the site calls things in its language. */
function incidentOn(site: Site, incident: Incident): Incident {
  const { severity, cause, services, updates } = incident;
  return {
    ...incident,
    severity: severity && named(site.severities, severity),
    cause: cause && named(site.causes, cause),
    services: services.map((affected) => ({ ...affected, service: named(site.services, affected.service) })),
    updates: updates.map((update) => ({
      ...update,
      ...(update.services && {
        services: update.services.map((told) => ({ ...told, service: named(site.services, told.service) })),
      }),
    })),
  };
}

function maintenanceOn(site: Site, maintenance: Maintenance): Maintenance {
  const services = maintenance.services.map((service): Service => named(site.services, service));
  return { ...maintenance, services };
}

function named<T extends { id: string }>(things: readonly T[], thing: T): T {
  return things.find(({ id }) => id === thing.id) ?? thing;
}
