import { decodePath } from '../domain/address.ts';
import type { SiteRecord } from './rule.ts';
import { routeOf } from './site-index.ts';

/** Folders of the site's own whose files are not all known before they are made. */
const SECTIONS: ReadonlySet<string> = new Set(['api', 'assets', 'share']);

/** Whether the site will publish something at a path from its root. */
export function isPublished(path: string, record: SiteRecord): boolean {
  const { addresses, aliases, paths, own, isOwners } = record;
  const address = decodePath(path.replace(/[?#].*$/, ''));
  const page = address.endsWith('/') ? address : `${address}/`;
  if (SECTIONS.has(address.split('/')[1] ?? '')) return true;
  if (aliases.has(page) || addresses.has(page) || addresses.has(address)) return true;
  if (own.has(address) || own.has(page)) return true;
  if (isOwners(address)) return true;
  return paths.has(`public${address}`) || paths.has(`public${page}index.html`);
}

/** The path that a link leads to from the root of the site. */
export function fromRoot(url: string, file: string): string {
  return URL.parse(url, `https://site.invalid/${routeOf(file)}`)?.pathname ?? url;
}
