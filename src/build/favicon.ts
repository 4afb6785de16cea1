import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../domain/site.ts';
import { renderFavicon } from '../render/favicon.ts';

/** `/favicon.svg` for a site whose owners have none in `public/`: made from their logo or name. */
export async function makeFavicon(site: Site, root: string): Promise<string | undefined> {
  const read = (file: string) => readFile(join(root, 'public', file), 'utf8').catch(() => undefined);
  if ((await read('favicon.svg')) !== undefined) return undefined;
  const logo = site.logo?.light;
  return renderFavicon(site, logo?.endsWith('.svg') ? await read(logo) : undefined);
}
