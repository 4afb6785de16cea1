import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Content } from '../check/content.ts';
import { decodePath } from '../domain/address.ts';
import { addressesOfEditions } from '../domain/own-addresses.ts';
import { mayBeAt, type OwnersPage } from '../domain/owners-pages.ts';
import { tokensOfHtml } from '../source/html.ts';

type Owned = Pick<Content, 'site' | 'ownersPages' | 'incidents' | 'maintenance' | 'pages'>;

/** Attributes that lead to a page or a file. */
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'poster', 'action']);

/**
 * What pages that owners made by code link to and the site does not have, in words. What is written in content was
 * judged before; what code makes of it is known only now.
 *
 * @param folder - the finished site.
 */
export async function brokenLinksOf(
  { site, ownersPages, incidents, maintenance, pages }: Owned,
  folder: string,
): Promise<string[]> {
  if (ownersPages.length === 0) return [];
  const files = new Set(
    (await readdir(folder, { recursive: true })).map((name) => name.replaceAll(sep, '/')),
  );
  const root = `${site.url}/`;
  const incidentIds = incidents.map(({ id }) => id);
  const ours = new Set(addressesOfEditions({ site, incidents, incidentIds, maintenance, pages }));
  const broken: string[] = [];
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const address = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
    const page = ours.has(address.slice(1)) ? undefined : pageAt(address, ownersPages);
    if (!page) continue;
    for (const link of linksIn(await readFile(join(folder, file), 'utf8'))) {
      const url = URL.parse(link, root + address.slice(1));
      if (!url || !isOn(url, root) || isThere(decodePath(url.href.slice(root.length)), files)) continue;
      broken.push(
        `${page.file}: Unexpected link to \`${link}\` on \`${address}\`, which is no page or file of this site.`,
      );
    }
  }
  return broken.sort();
}

/** The one whose name says most, as Astro has it. */
function pageAt(address: string, pages: readonly OwnersPage[]): OwnersPage | undefined {
  const found = pages.filter((page) => !page.isFile && mayBeAt(page, address));
  return found.find(({ path }) => path !== undefined) ?? found[0];
}

function linksIn(html: string): Set<string> {
  return new Set(
    tokensOfHtml(html).flatMap(({ attributes }) =>
      attributes.flatMap(({ name, value }) => (ADDRESSES.has(name) ? [value] : [])),
    ),
  );
}

function isOn(url: URL, root: string): boolean {
  return url.href.startsWith(root);
}

function isThere(rest: string, files: ReadonlySet<string>): boolean {
  const path = rest.replace(/[?#].*$/s, '');
  return (
    files.has(path) ||
    files.has(path === '' || path.endsWith('/') ? `${path}index.html` : `${path}/index.html`)
  );
}
