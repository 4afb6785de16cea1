import { addressKey, encodePath, parentsOf, readPath, slugOf } from './address.ts';
import type { Incident } from './incident.ts';
import type { Maintenance } from './maintenance.ts';
import { addressesOfEditions } from './own-addresses.ts';
import { type Page, routeOfPage } from './page.ts';
import { remembered } from './remembered.ts';
import { routes } from './routes.ts';
import type { Service, Site } from './site.ts';
import type { Source } from './source.ts';
import {
  addressesOf,
  type IncidentFileKind,
  type Move,
  namesOf,
  type RecordFileKind,
  type ServiceFileKind,
  type SiteFileKind,
} from './tools.ts';

/** A page under an old address, which leads on. */
export interface Lead {
  /** From the root of the site, without escapes. */
  path: string;
  /** What is there now. */
  route: string;
  /** What that is called; nothing for a page of the site's own. */
  title?: string | undefined;
  /** The document that claims it; nothing for what `movedFrom` says of the site. */
  file?: string | undefined;
}

/** A file under an old address, which is a copy, because what reads it can't follow a page. */
export type Copy = {
  /** From the root of the site, without escapes. */
  path: string;
} & (
  | { kind: SiteFileKind }
  | { kind: ServiceFileKind; of: Service }
  | { kind: RecordFileKind; of: Incident | Maintenance }
  | { kind: IncidentFileKind; of: Incident }
);

/** What old addresses follow from. */
export interface Moved {
  site: Pick<Site, 'services' | 'ownerPages' | 'movedFrom' | 'editions'>;
  incidents: readonly Incident[];
  maintenance: readonly Maintenance[];
  pages: readonly Page[];
  /** All files below `public/` and others. */
  paths: Pick<ReadonlySet<string>, 'has'>;
}

/** All that is known of old addresses. */
export interface OldAddresses {
  leads: Lead[];
  copies: Copy[];
  /** Those of `movedFrom` at which the site has something else. */
  taken: Lead[];
}

/** Where the old addresses of services are written. */
export const SITE_FILE = 'content/site.yaml';

/** Everything that has an address of its own, with what its author says of old ones. */
interface Claimant {
  route: string;
  title: string;
  file: string;
  aliases: readonly string[];
}

/** All old addresses of a site, worked out once for what is published. */
export const oldAddressesOf = remembered(toOldAddresses);

/**
 * The addresses that lead on, and those at which there are copies: `aliases` as their authors wrote them, and what the
 * tools that a site came from had. Of these, what would stand in the place of anything else is left out.
 */
function toOldAddresses(moved: Moved): OldAddresses {
  const leads = claimantsOf(moved).flatMap(({ aliases, ...claimant }) =>
    aliases.map((path): Lead => ({ ...claimant, path })),
  );
  if (moved.site.movedFrom.length === 0) return { leads, copies: [], taken: [] };
  const copies = copiesOf(moved);
  const inUse = new Set([...addressesInUse(moved), ...copies.map(({ path }) => addressKey(path))]);
  const files = new Set(copies.map(({ path }) => addressKey(path)));
  const known = new Map(leads.map((lead) => [addressKey(lead.path), lead.route]));
  const taken: Lead[] = [];
  for (const lead of derivedLeadsOf(moved)) {
    const key = addressKey(lead.path);
    const isThere = known.get(key) === lead.route;
    if (isThere) continue;
    const isBelowFile = parentsOf(key).some((parent) => files.has(parent));
    if (known.has(key) || inUse.has(key) || isBelowFile || isInPublic(lead.path, moved)) taken.push(lead);
    else {
      known.set(key, lead.route);
      leads.push(lead);
    }
  }
  return { leads, copies, taken };
}

/** The copies that the tools of `movedFrom` had, each once. */
export function copiesOf({ site, incidents, maintenance }: Omit<Moved, 'paths' | 'pages'>): Copy[] {
  const copies = new Map<string, Copy>();
  const add = (copy: Copy) => {
    const key = addressKey(copy.path);
    if ('path' in readPath(copy.path) && !copies.has(key)) copies.set(key, copy);
  };
  for (const move of site.movedFrom) {
    const { files = [], serviceFiles = [], recordFiles = [], incidentFiles = [] } = addressesOf(move);
    for (const file of files) add(file);
    for (const { path, kind } of serviceFiles)
      for (const service of site.services)
        for (const name of serviceNamesOf(service, move)) add({ path: fill(path, name), kind, of: service });
    for (const { path, kind } of recordFiles) {
      for (const incident of cameFrom(move, incidents))
        for (const name of recordNamesOf(incident, move)) add({ path: fill(path, name), kind, of: incident });
      for (const planned of cameFrom(move, maintenance))
        for (const name of recordNamesOf(planned, move)) add({ path: fill(path, name), kind, of: planned });
    }
    for (const { path, kind } of incidentFiles)
      for (const incident of cameFrom(move, incidents))
        add({ path: fill(path, incident.source.id), kind, of: incident });
  }
  return [...copies.values()];
}

/** The page that a record had in a tool of `movedFrom`, as that linked to it; nothing for what came from elsewhere. */
export function oldPageOf(
  record: Incident | Maintenance,
  { url: home, movedFrom }: Pick<Site, 'url' | 'movedFrom'>,
): string | undefined {
  const { source } = record;
  const move = movedFrom.find(({ from }) => from === source?.from);
  if (!move || !source) return undefined;
  const addresses = addressesOf(move);
  const [pattern] = addresses['starts' in record ? 'maintenance' : 'incident'];
  const name = pattern && namesOf(source, pattern).at(-1);
  if (!pattern || !name) return undefined;
  const page = `${fill(pattern, name)}${addresses.endsWithSlash ? '/' : ''}`;
  const isItsOwn = URL.parse(source.url ?? '')?.pathname === page;
  return isItsOwn ? source.url : `${home}/${oldRoute(page)}`;
}

/**
 * By what readers of a feed know a record from the tool that it came from, so that they are not told of it anew;
 * nothing for what came from elsewhere.
 */
export function feedIdOf(
  record: Incident | Maintenance,
  site: Pick<Site, 'url' | 'movedFrom'>,
  form: 'rss' | 'atom' | 'json',
): string | undefined {
  const page = oldPageOf(record, site);
  const { from, id, guid } = record.source ?? {};
  if (page === undefined || id === undefined) return undefined;
  // Ids of this kind are those of Atom; RSS has the page in their place.
  if (guid !== undefined && (form === 'atom' || !guid.startsWith('tag:'))) return guid;
  const hasTags = from === 'statuspage' || from === 'instatus';
  return form === 'atom' && hasTags ? `tag:${new URL(page).host},2005:Incident/${id}` : page;
}

function claimantsOf({ site, incidents, maintenance, pages }: Moved): Claimant[] {
  return [
    ...site.services.map(({ id, name, aliases }) => ({
      route: routes.service(id),
      title: name,
      file: SITE_FILE,
      aliases,
    })),
    ...incidents.map(({ id, title, file, aliases }) => ({
      route: routes.incident(id),
      title,
      file,
      aliases,
    })),
    ...maintenance.map(({ id, title, file, aliases }) => ({
      route: routes.maintenance(id),
      title,
      file,
      aliases,
    })),
    ...pages.map((page) => ({
      route: routeOfPage(page),
      title: page.title,
      file: page.file,
      aliases: page.aliases,
    })),
  ];
}

/** What the tools had pages at, as far as it can be an address. */
function derivedLeadsOf({ site, incidents, maintenance, pages }: Moved): Lead[] {
  const leads = site.movedFrom.flatMap((move): Lead[] => {
    const addresses = addressesOf(move);
    const leadsTo = (
      records: readonly (Incident | Maintenance | Page)[],
      patterns: readonly string[],
      routeOf: (id: string) => string,
    ) =>
      cameFrom(move, records).flatMap(({ id, title, file, source }) =>
        patterns.flatMap((pattern) =>
          namesOf(source, pattern).map((name) => ({
            path: `${fill(pattern, name)}/`,
            route: routeOf(id),
            title,
            file,
          })),
        ),
      );
    return [
      ...Object.entries(addresses.pages).map(([path, to]) => ({ path: `${path}/`, route: routes[to] })),
      ...(addresses.service ?? []).flatMap((pattern) =>
        site.services.flatMap((service) =>
          serviceNamesOf(service, move).map((name) => ({
            path: `${fill(pattern, name)}/`,
            route: routes.service(service.id),
            title: service.name,
            file: SITE_FILE,
          })),
        ),
      ),
      ...leadsTo(incidents, addresses.incident, routes.incident),
      ...leadsTo(maintenance, addresses.maintenance, routes.maintenance),
      ...leadsTo(pages, addresses.page ?? [], routes.page),
    ];
  });
  return leads.filter(({ path }) => 'path' in readPath(path));
}

/** Those of some records that came from a tool. */
function cameFrom<T extends { source?: Source | undefined }>(
  { from }: Move,
  records: readonly T[],
): (T & { source: Source })[] {
  return records.filter((record): record is T & { source: Source } => record.source?.from === from);
}

/** What a record is called in the addresses of its files: as in those of its pages. */
function recordNamesOf(record: (Incident | Maintenance) & { source: Source }, move: Move): string[] {
  const patterns = addressesOf(move)['starts' in record ? 'maintenance' : 'incident'];
  return [...new Set(patterns.flatMap((pattern) => namesOf(record.source, pattern)))];
}

/** What a service was called in the addresses of a tool: as its aliases say, or else as its name is written there. */
function serviceNamesOf({ id, name, aliases }: Service, move: Move): string[] {
  const patterns = addressesOf(move).service ?? [];
  const said = aliases.flatMap((alias) =>
    patterns.flatMap((pattern) => {
      const before = fill(pattern, '');
      const rest = alias.startsWith(before) ? alias.slice(before.length).replace(/\/$/, '') : '';
      return rest === '' || rest.includes('/') ? [] : [rest];
    }),
  );
  return said.length > 0 ? said : [...new Set([slugOf(name), id])].filter((part) => part !== '');
}

function fill(pattern: string, name: string): string {
  return pattern.replace(':id', () => name);
}

/** Where the site has something of its own, in the form of `addressKey`. */
function addressesInUse({ site, incidents, maintenance, pages }: Moved): string[] {
  const incidentIds = incidents.map(({ id }) => id);
  return addressesOfEditions({ site, incidents, incidentIds, maintenance, pages }).map(addressKey);
}

function isInPublic(path: string, { paths }: Moved): boolean {
  const bare = path.replace(/\/$/, '');
  return ['', '.html', '/index.html'].some((end) => paths.has(`public${bare}${end}`));
}

/** An old path as links and maps write it. */
export function oldRoute(path: string): string {
  return encodePath(path.slice(1));
}
