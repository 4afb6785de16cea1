import { posix } from 'node:path';
import { routes } from '../domain/routes.ts';
import type { Body } from './body.ts';
import { elementsOf, propOf } from './elements.ts';
import type { SiteRecord } from './rule.ts';

/** A link or a picture in a body, as it was written. */
export interface Target {
  url: string;
  start: number;
}

/** Where links of a body lead, also those of reference links and of HTML. */
export function linksOf(body: Body | undefined): Target[] {
  const markdown = (body?.nodes ?? []).flatMap(({ node, start }) =>
    node.type === 'link' || (node.type === 'definition' && !isPicture(body, node.identifier))
      ? { url: node.url, start }
      : [],
  );
  const html = elementsOf(body).flatMap((element) => {
    const url = element.name === 'a' ? propOf(element, 'href') : undefined;
    return url === undefined ? [] : { url, start: element.start };
  });
  return [...markdown, ...html];
}

/** Pictures of a body, with what they say to those who do not see them. */
export function picturesOf(body: Body | undefined): (Target & { alt: string; isComponent: boolean })[] {
  return (body?.nodes ?? [])
    .flatMap(({ node, start }) => {
      if (node.type === 'image') return { url: node.url, alt: node.alt ?? '', start, isComponent: false };
      if (node.type !== 'imageReference') return [];
      const url = definitionOf(body, node.identifier);
      return url === undefined ? [] : { url, alt: node.alt ?? '', start, isComponent: false };
    })
    .concat(
      elementsOf(body).flatMap((element) => {
        const url = element.name === 'Figure' || element.name === 'img' ? propOf(element, 'src') : undefined;
        const isComponent = element.name === 'Figure';
        return url === undefined
          ? []
          : { url, alt: propOf(element, 'alt') ?? '', start: element.start, isComponent };
      }),
    );
}

/** A path beside a file, from the root of the repository; nothing for addresses elsewhere. */
export function besideFile(file: string, url: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/|^#/i.test(url)) return undefined;
  return posix.join(posix.dirname(file), decode(url.replace(/[?#].*$/, '')));
}

/** Whether the site will publish something at a path from its root. */
export function isPublished(
  path: string,
  { addresses, aliases, paths, site, incidents }: SiteRecord,
): boolean {
  const address = decode(path.replace(/[?#].*$/, ''));
  const page = address.endsWith('/') ? address : `${address}/`;
  if (aliases.has(page) || addresses.has(page) || addresses.has(address) || paths.has(`public${address}`))
    return true;
  if (paths.has(`public${page}index.html`)) return true;
  const own = page.slice(1, -1);
  if (OWN.has(own) || own === '') return true;
  const [section = '', name = '', month] = own.split('/');
  if (section === 'services') return site.services.some(({ id }) => id === name);
  if (section === 'causes') return site.causes.some(({ id }) => id === name);
  if (section === 'tags') return [...incidents.values()].some(({ tags }) => tags.includes(name));
  if (section === 'incidents' && /^\d{4}$/.test(name)) return isInRecord(name, month, incidents.keys());
  return /^incidents\/.+\.(?:md|json)$/.test(own) && incidents.has(own.replace(/^incidents\/|\.\w+$/g, ''));
}

const OWN: ReadonlySet<string> = new Set(
  [
    routes.record,
    routes.search,
    routes.rss,
    routes.atom,
    routes.jsonFeed,
    routes.calendar,
    'badge.svg',
    'llms.txt',
    'api/v2/summary.json',
    'api/v2/status.json',
    'api/v2/components.json',
    'api/v2/incidents.json',
    'api/v2/scheduled-maintenances.json',
  ].map((route) => route.replace(/\/$/, '')),
);

function isInRecord(year: string, month: string | undefined, ids: Iterable<string>): boolean {
  const start = month ? `${year}-${month}-` : `${year}-`;
  for (const id of ids) if (id.startsWith(start)) return true;
  return false;
}

function isPicture(body: Body | undefined, identifier: string): boolean {
  return (body?.nodes ?? []).some(
    ({ node }) => node.type === 'imageReference' && node.identifier === identifier,
  );
}

function definitionOf(body: Body | undefined, identifier: string): string | undefined {
  for (const { node } of body?.nodes ?? []) {
    if (node.type === 'definition' && node.identifier === identifier) return node.url;
  }
  return undefined;
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
