import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { BuiltSite } from './build-site.ts';

/** A page as it lies in `dist/`. */
export interface PublishedPage {
  /** Its address below the site's base: `''`, `incidents/`, `404.html`. */
  route: string;
  html: string;
  document: Document;
  /** An old address, which only leads on to another page. */
  leadsOn: boolean;
}

/** Every file of a folder, with `/`, in order. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** A digest of every file of a folder, by its name; none where there is no such folder. */
export async function digestsOf(folder: string): Promise<Map<string, string>> {
  const files = await filesOf(folder).catch(() => []);
  const digests = files.map(async (file): Promise<[string, string]> => {
    const bytes = await readFile(join(folder, file));
    return [file, createHash('sha256').update(bytes).digest('hex')];
  });
  return new Map(await Promise.all(digests));
}

/** What stands in every file of a folder, in those of the search inflated; as bytes, if that is said of it. */
export async function publishedBytes(
  dist: string,
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const file of await filesOf(dist)) {
    const bytes = await readFile(join(dist, file));
    files.set(file, (file.endsWith('.bin') ? inflateRawSync(bytes) : bytes).toString(encoding));
  }
  return files;
}

/** Every page of a site, parsed. */
export async function pagesOf({ dist }: Pick<BuiltSite, 'dist'>): Promise<PublishedPage[]> {
  const files = (await filesOf(dist)).filter((file) => file.endsWith('.html'));
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(dist, file), 'utf8');
      const { document } = parseHTML(html);
      const leadsOn = document.querySelector('meta[http-equiv="refresh"]') !== null;
      return { route: routeOf(file), html, document, leadsOn };
    }),
  );
}

/** Every page of a site, by its route. */
export async function pagesByRoute(site: Pick<BuiltSite, 'dist'>): Promise<Map<string, PublishedPage>> {
  return new Map((await pagesOf(site)).map((page) => [page.route, page]));
}

/** The route of the page that lies in a file. */
export function routeOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** The file that a static host answers with, of a site at `base`; none for an address outside of it. */
export function fileAt(address: string | URL, base: string): string | undefined {
  const url = new URL(address, base);
  // Hosts send readers from a folder's name to the folder.
  if (!`${url.href}/`.startsWith(base)) return undefined;
  const path = decodeURIComponent(url.pathname.slice(new URL(base).pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
