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
      return { route: file.replace(/(^|\/)index\.html$/, '$1'), html, document, leadsOn };
    }),
  );
}
