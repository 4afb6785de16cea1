import type { Incident } from './incident.ts';
import { INSIGHTS } from './insight-names.ts';
import type { Maintenance } from './maintenance.ts';
import type { Page } from './page.ts';
import { ownersOf } from './promise-groups.ts';
import { quartersToReview } from './quarters.ts';
import { routes } from './routes.ts';
import type { Site } from './site.ts';
import { yearsOf } from './statistics.ts';
import { DISTURBED } from './status.ts';

/** What the site's addresses follow from; of incidents, those that can be read. */
export interface Publication {
  site: Pick<Site, 'services' | 'ownerPages'>;
  incidents: readonly Incident[];
  incidentIds: readonly string[];
  maintenance: readonly Pick<Maintenance, 'id'>[];
  pages: readonly Pick<Page, 'id' | 'review'>[];
}

/** Folders that the site fills by itself: nothing of its users can lie in them. */
export const OWN_FOLDERS = ['api', 'assets', 'search', 'share', '.well-known'] as const;

/** Files of the site's own that nothing links to by a route. */
const UNROUTED = ['404.html', 'robots.txt', 'sitemap-0.xml', '_headers', '_redirects', 'next-build-at.txt'];

/** What is at the root of the site for all its editions. */
const SHARED: ReadonlySet<string> = new Set([
  ...UNROUTED,
  ...[routes.favicon, routes.themeStyles, routes.themeScript, routes.incidentSchema],
  ...[routes.inventory, routes.sitemap, routes.states],
  ...DISTURBED.map(routes.stateIcon),
]);

/** Whether all editions of a site share what is at a route. */
export function isSharedRoute(route: string): boolean {
  return SHARED.has(route) || /^(?:assets|share|\.well-known)\//.test(route);
}

type Routes = typeof routes;
/** Routes that are made for a thing, by its name. */
type MadeRoute = { [K in keyof Routes]: Routes[K] extends string ? never : K }[keyof Routes];
type Arguments = readonly [string, string, string];

/** Of what there is one for each: a route that is missing here does not compile. */
const KINDS = {
  year: 'year',
  month: 'month',
  quarter: 'quarter',
  incident: 'incident',
  incidentMarkdown: 'incident',
  incidentDiagram: 'incident',
  incidentJson: 'incident',
  incidentFeed: 'incident',
  incidentLatest: 'incident',
  service: 'service',
  severity: 'severity',
  cause: 'cause',
  tag: 'tag',
  serviceRss: 'service',
  serviceAtom: 'service',
  serviceCalendar: 'service',
  serviceJsonFeed: 'service',
  maintenance: 'maintenance',
  promisesYear: 'promisesYear',
  promisesOwner: 'promisesOwner',
  insightCsv: 'insight',
  serviceBadge: 'service',
  page: 'page',
  stateIcon: 'state',
  // Their folders are all ours.
  incidentPageJson: 'folder',
  card: 'folder',
  picture: 'folder',
  copy: 'folder',
} as const satisfies Record<MadeRoute, string>;

type Kind = (typeof KINDS)[MadeRoute];

/** The same with the pages and files of all other editions. */
export function addressesOfEditions({
  site,
  ...publication
}: Publication & { site: Pick<Site, 'editions'> }): string[] {
  const own = ownAddressesOf({ site, ...publication });
  const ofEach = own.filter((route) => !isSharedRoute(route));
  return [
    ...own,
    ...site.editions.slice(1).flatMap(({ locale }) => ofEach.map((route) => `${locale}/${route}`)),
  ];
}

/**
 * All that an edition of the site publishes by itself, from its root; pages end with a slash. Aliases and files are not
 * in it.
 */
export function ownAddressesOf(publication: Publication): string[] {
  const members = membersOf(publication);
  const made = (Object.keys(KINDS) as MadeRoute[]).flatMap((name) => {
    const route: (...parts: Arguments) => string = routes[name];
    return members[KINDS[name]].map(([one = '', two = '', three = '']) => route(one, two, three));
  });
  const fixed = Object.values(routes).filter((route) => typeof route === 'string');
  return [...new Set([...fixed, ...UNROUTED, ...made])];
}

function membersOf(publication: Publication): Record<Kind, string[][]> {
  const { site, incidents, incidentIds, maintenance, pages } = publication;
  const each = (ids: Iterable<string>) => [...new Set(ids)].map((id) => [id]);
  const years = yearsOf(incidents);
  const promising = incidents.filter(({ actions }) => actions.length > 0);
  return {
    year: years.map(({ year }) => [year]),
    month: years.flatMap(({ months }) => months.map(({ year, month }) => [year, month])),
    quarter: quartersToReview(incidents, pages).map(({ year, quarter }) => [year, quarter]),
    incident: each(incidentIds),
    service: each(site.services.map(({ id }) => id)),
    severity: each(incidents.flatMap(({ severity }) => severity?.id ?? [])),
    cause: each(incidents.flatMap(({ cause }) => cause?.id ?? [])),
    tag: each(incidents.flatMap(({ tags }) => tags)),
    promisesYear: yearsOf(promising).map(({ year }) => [year]),
    promisesOwner: each(site.ownerPages ? promising.flatMap(ownersOf) : []),
    insight: each(INSIGHTS),
    maintenance: each(maintenance.map(({ id }) => id)),
    page: each(pages.filter(({ review }) => !review).map(({ id }) => id)),
    state: each(DISTURBED),
    folder: [],
  };
}
