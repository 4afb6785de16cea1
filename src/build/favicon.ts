import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../domain/site.ts';
import { renderFavicon } from '../render/favicon.ts';

/** What `/favicon.svg` will be: the owners' own, or else made from their logo or name. */
export async function readFavicon(site: Site, root: string): Promise<string> {
  const read = (file: string) => readFile(join(root, 'public', file), 'utf8').catch(() => undefined);
  const own = await read('favicon.svg');
  if (own !== undefined) return own;
  const logo = site.logo?.light;
  return renderFavicon(site, logo?.endsWith('.svg') ? await read(logo) : undefined);
}
