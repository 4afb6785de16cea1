import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
