import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { Instant } from '../domain/moment.ts';
import { routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import { idOf } from './read.ts';
import type { Page, SiteRecord } from './rule.ts';
import type { Source } from './sources.ts';

interface Read {
  site: Site;
  now: Instant;
  incidents: readonly Source<Incident>[];
  maintenance: readonly Source<Maintenance>[];
  pages: readonly Source<Page>[];
  paths: ReadonlySet<string>;
}

/** Index all that was read, for rules that look beyond their own file. */
export function recordOf({ site, now, incidents, maintenance, pages, paths }: Read): SiteRecord {
  const addresses = new Map<string, string[]>();
  const claim = (address: string, file: string) => {
    const files = addresses.get(address);
    if (files) files.push(file);
    else addresses.set(address, [file]);
  };
  const claimAll = (sources: readonly Source<unknown>[], route: (id: string) => string) => {
    for (const { document } of sources) claim(`/${route(idOf(document.file))}`, document.file);
  };
  claimAll(incidents, routes.incident);
  claimAll(maintenance, routes.maintenance);
  claimAll(pages, routes.page);
  for (const { document, value } of incidents) {
    for (const alias of value?.aliases ?? []) claim(addressOf(alias), document.file);
  }
  return {
    site,
    now,
    incidents: new Map(incidents.flatMap(({ value }) => (value ? [[value.id, value] as const] : []))),
    incidentIds: new Set(incidents.map(({ document }) => idOf(document.file))),
    addresses,
    paths,
  };
}

/** One form for addresses that lead to the same page: with a slash at the end. */
export function addressOf(path: string): string {
  return /\.\w+$|\/$/.test(path) ? path : `${path}/`;
}
