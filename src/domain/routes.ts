import { encodePath, slugOf } from './address.ts';
import { sharedPartOf } from './editions.ts';
import type { Site } from './site.ts';

/** Every address that the site publishes, relative to its base. Pages end with a slash. */
export const routes = {
  home: '',
  record: 'incidents/',
  year: (year: string) => `incidents/${year}/`,
  month: (year: string, month: string) => `incidents/${year}/${month}/`,
  quarter: (year: string, quarter: string) => `incidents/${year}/q${quarter}/`,
  incident: (id: string) => `incidents/${id}/`,
  incidentMarkdown: (id: string) => `incidents/${id}.md`,
  incidentDiagram: (id: string) => `incidents/${id}.mmd`,
  incidentJson: (id: string) => `incidents/${id}.json`,
  incidentFeed: (id: string) => `incidents/${id}/feed.xml`,
  incidentLatest: (id: string) => `incidents/${id}/latest.json`,
  services: 'services/',
  severities: 'severities/',
  causes: 'causes/',
  tags: 'tags/',
  maintenances: 'maintenance/',
  service: (id: string) => `services/${id}/`,
  severity: (id: string) => `severities/${id}/`,
  cause: (id: string) => `causes/${id}/`,
  tag: (tag: string) => `tags/${encodePath(slugOf(tag))}/`,
  serviceRss: (id: string) => `services/${id}/feed.xml`,
  serviceAtom: (id: string) => `services/${id}/atom.xml`,
  serviceCalendar: (id: string) => `services/${id}/maintenance.ics`,
  serviceJsonFeed: (id: string) => `services/${id}/feed.json`,
  maintenance: (id: string) => `maintenance/${id}/`,
  promises: 'promises/',
  promisesYear: (year: string) => `promises/${year}/`,
  promisesOwner: (owner: string) => `promises/owners/${encodePath(slugOf(owner))}/`,
  promisesRss: 'promises/feed.xml',
  promisesAtom: 'promises/atom.xml',
  promisesJsonFeed: 'promises/feed.json',
  promisesCalendar: 'promises/due.ics',
  promisesJson: 'api/promises.json',
  insights: 'insights/',
  insightDefinitions: 'insights/definitions/',
  insightCsv: (insight: string) => `insights/${insight}.csv`,
  search: 'search/',
  rss: 'feed.xml',
  atom: 'atom.xml',
  jsonFeed: 'feed.json',
  historyRss: 'history.rss',
  historyAtom: 'history.atom',
  uptimeShowcase: 'uptime_showcase',
  calendar: 'maintenance.ics',
  badge: 'badge.svg',
  serviceBadge: (id: string) => `services/${id}/badge.svg`,
  embed: 'status.js',
  subscribe: 'subscribe/',
  incidentsJson: 'api/incidents.json',
  incidentSchema: 'api/incidents.schema.json',
  incidentPageJson: (name: string) => `api/incidents/${name}.json`,
  apiStatus: 'api/v2/status.json',
  apiSummary: 'api/v2/summary.json',
  openSearch: 'opensearch.xml',
  inventory: '.well-known/afterword.json',
  sitemap: 'sitemap-index.xml',
  llms: 'llms.txt',
  favicon: 'favicon.svg',
  stateIcon: (status: string) => `favicon-${status}.svg`,
  themeStyles: 'theme.css',
  themeScript: 'theme.js',
  card: (id: string, hash: string) => `share/${id}.${hash}.png`,
  picture: (id: string, hash: string, ending: string) => `share/${id}-picture.${hash}${ending}`,
  copy: (name: string, hash: string, ending: string) => `assets/${name}.${hash}${ending}`,
  states: '_states/',
  page: (slug: string) => `${slug}/`,
} as const;

/**
 * The route of a file below `public/`, as its owner wrote it.
 *
 * @example publicRoute('/logo dark.svg') // 'logo%20dark.svg'
 */
export function publicRoute(written: string): string {
  return encodePath(written.replace(/^(?:\.?\/)+/, ''));
}

/** The address with origin and base path, as feeds and canonical links need it. */
export function absoluteUrl(site: Pick<Site, 'url'>, route: string): string {
  return `${site.url}/${route}`;
}

/** The address as a link on a page: absolute from the host, below the base path. */
export function hrefOf(site: Pick<Site, 'url'>, route: string): string {
  return `${new URL(site.url).pathname.replace(/\/$/, '')}/${route}`;
}

/** An edition of a site, and what is there once for all editions. */
export interface LinkPlace {
  site: Pick<Site, 'url' | 'root'>;
  /** Whether an address from the root of the site is. */
  liesOnce: (address: string) => boolean;
}

/**
 * An address that an author wrote, as a link on a page: `/…` means from the site's root, and leads to the same page in
 * the edition.
 */
export function linkOf(place: LinkPlace, address: string): string {
  return isFromRoot(address) ? hrefOf(partAt(place, address), address.slice(1)) : address;
}

/**
 * The same with origin and base path, for what is read away from the site.
 *
 * @param route - the page that it stands on, for addresses that begin there.
 */
export function absoluteLinkOf(place: LinkPlace, address: string, route = ''): string {
  const { site } = place;
  if (isFromRoot(address)) return absoluteUrl(partAt(place, address), address.slice(1));
  return URL.parse(address, absoluteUrl(site, route))?.href ?? address;
}

/**
 * The path from the site's root to which a whole address leads; nothing for addresses of other sites.
 *
 * @example pathInSite({ url: 'https://acme.test/status' }, 'https://ACME.test/status/tags/') // '/tags/'
 */
export function pathInSite(site: Pick<Site, 'url'>, address: string): string | undefined {
  const whole = URL.parse(address, 'https://other.invalid/');
  const { host, pathname } = new URL(site.url);
  const base = pathname.replace(/\/$/, '');
  if (whole?.host !== host || !/^https?:$/.test(whole.protocol)) return undefined;
  return whole.pathname.startsWith(`${base}/`) ? whole.pathname.slice(base.length) : undefined;
}

function partAt({ site, liesOnce }: LinkPlace, address: string): Pick<Site, 'url'> {
  return liesOnce(address) ? sharedPartOf(site) : site;
}

function isFromRoot(address: string): boolean {
  return /^\/(?![/\\])/.test(address);
}
