import type { Content } from '../check/content.ts';
import { editionsInTheirWords } from '../domain/editions.ts';
import { routeOfPage } from '../domain/page.ts';
import { routes } from '../domain/routes.ts';
import type { Edition } from '../domain/site.ts';

/**
 * The editions in which the page of each document is in their own language, by its route. All other pages are in the
 * language of each.
 */
export function spokenEditionsOf({
  site,
  incidents,
  maintenance,
  pages,
}: Pick<Content, 'site' | 'incidents' | 'maintenance' | 'pages'>): Map<string, Edition[]> {
  if (site.editions.length === 1) return new Map();
  return new Map([
    ...incidents.map((incident) => [routes.incident(incident.id), spoken(incident)] as const),
    ...maintenance.map((planned) => [routes.maintenance(planned.id), spoken(planned)] as const),
    ...pages.map((page) => [routeOfPage(page), spoken(page)] as const),
  ]);

  function spoken(document: Parameters<typeof editionsInTheirWords>[0]): Edition[] {
    return editionsInTheirWords(document, site.editions);
  }
}
