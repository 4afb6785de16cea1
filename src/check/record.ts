import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { Instant } from '../domain/moment.ts';
import { routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import { idOf } from './read.ts';
import type { Page, SiteRecord, Term } from './rule.ts';
import type { Source } from './sources.ts';

interface Read {
  site: Site;
  now: Instant;
  incidents: readonly Source<Incident>[];
  maintenance: readonly Source<Maintenance>[];
  pages: readonly Source<Page>[];
  glossary: readonly Term[];
  hasZone: boolean;
  paths: ReadonlySet<string>;
}

/** Index all that was read, for rules that look beyond their own file. */
export function recordOf(read: Read): SiteRecord {
  const { site, now, incidents, maintenance, pages, glossary, hasZone, paths } = read;
  const addresses = new Map<string, string[]>();
  const aliases = new Map<string, string[]>();
  const claim = (claims: Map<string, string[]>, address: string, file: string) => {
    const files = claims.get(address);
    if (files) files.push(file);
    else claims.set(address, [file]);
  };
  for (const { document } of [...incidents, ...maintenance, ...pages]) {
    claim(addresses, `/${routeOf(document.file)}`, document.file);
  }
  for (const { document, value } of incidents) {
    for (const alias of value?.aliases ?? []) claim(aliases, addressOf(alias), document.file);
  }
  return {
    site,
    now,
    hasZone,
    glossary: new Set(glossary.map(({ term }) => term)),
    incidents: new Map(incidents.flatMap(({ value }) => (value ? [[value.id, value] as const] : []))),
    maintenance: new Map(maintenance.flatMap(({ value }) => (value ? [[value.id, value] as const] : []))),
    incidentIds: new Set(incidents.map(({ document }) => idOf(document.file))),
    addresses,
    aliases,
    paths,
  };
}

/** The address of a document's page. */
export function routeOf(file: string): string {
  if (file.startsWith('content/incidents/')) return routes.incident(idOf(file));
  return file.startsWith('content/maintenance/') ? routes.maintenance(idOf(file)) : routes.page(idOf(file));
}

/** One form for addresses that lead to the same page: with a slash at the end. */
export function addressOf(path: string): string {
  return /\.\w+$|\/$/.test(path) ? path : `${path}/`;
}
