import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Where a site is finished before it is published. Its pages are made by code that lies there too and finds packages
 * from the folders above it: behind a link that leads out of the project there are none.
 */
export async function stagingFolderOf(root: string): Promise<URL> {
  const cache = await realpath(join(root, '.cache')).catch(() => undefined);
  const isInside = cache === undefined || cache.startsWith(`${await realpath(root)}${sep}`);
  return pathToFileURL(join(root, isInside ? '.cache' : '.astro', 'site', sep));
}
