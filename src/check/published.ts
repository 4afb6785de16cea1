import type { Incident } from '../domain/incident.ts';
import { routes } from '../domain/routes.ts';
import type { SiteRecord } from './rule.ts';

/** Pages and files of the site's own that nothing links to by a route. */
const UNROUTED = ['maintenance', '404', '404.html', 'robots.txt', 'sitemap-0.xml'];

/** Pages and files of the site's own, from its root, without a slash at the end. */
const OWN: ReadonlySet<string> = new Set([
  ...UNROUTED,
  ...Object.values(routes).flatMap((route) => (typeof route === 'string' ? route.replace(/\/$/, '') : [])),
]);

/** Folders that the site fills itself. */
const SECTIONS: ReadonlySet<string> = new Set(['api', 'assets', 'share']);

/** Whether the site will publish something at a path from its root. */
export function isPublished(path: string, record: SiteRecord): boolean {
  const { addresses, aliases, paths } = record;
  const address = decode(path.replace(/[?#].*$/, ''));
  const page = address.endsWith('/') ? address : `${address}/`;
  if (aliases.has(page) || addresses.has(page) || addresses.has(address)) return true;
  return (
    paths.has(`public${address}`) || paths.has(`public${page}index.html`) || isGenerated(address, record)
  );
}

/** Whether it is a page that the site makes from the whole record, rather than from one file. */
export function isGenerated(path: string, { site, incidents }: SiteRecord): boolean {
  const own = path.replace(/^\/+|\/+$/g, '');
  if (OWN.has(own)) return true;
  const [section = '', name = '', month] = own.split('/');
  if (SECTIONS.has(section)) return true;
  if (section === 'services') return site.services.some(({ id }) => id === name);
  if (section === 'severities') return hasSome(incidents, ({ severity }) => severity?.id === name);
  if (section === 'causes') return hasSome(incidents, ({ cause }) => cause?.id === name);
  if (section === 'tags') return hasSome(incidents, ({ tags }) => tags.includes(name));
  if (section === 'incidents' && /^\d{4}$/.test(name)) return isInRecord(name, month, incidents.keys());
  const id = /^incidents\/([^/]+)\.(?:md|json|mmd)$/.exec(own)?.[1];
  return id !== undefined && incidents.has(id);
}

/** A path without its escapes, if they can be read. */
export function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function hasSome(
  incidents: ReadonlyMap<string, Incident>,
  isMeant: (incident: Incident) => boolean,
): boolean {
  for (const incident of incidents.values()) if (isMeant(incident)) return true;
  return false;
}

function isInRecord(year: string, month: string | undefined, ids: Iterable<string>): boolean {
  const start = month ? `${year}-${month}-` : `${year}-`;
  for (const id of ids) if (id.startsWith(start)) return true;
  return false;
}
