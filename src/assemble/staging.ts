import { access, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TakenAway } from '../domain/own-fault.ts';

/** Lies among the pages while they are made, and goes with them when somebody removes what builds keep. */
const MARK = '.afterword-under-way';

/**
 * Where a site is finished before it is published. Its pages are made by code that lies there too and finds packages
 * from the folders above it: behind a link that leads out of the project there are none.
 */
export async function stagingFolderOf(root: string): Promise<URL> {
  const cache = await realpath(join(root, '.cache')).catch(() => undefined);
  const isInside = cache === undefined || cache.startsWith(`${await realpath(root)}${sep}`);
  return pathToFileURL(join(root, isInside ? '.cache' : '.astro', 'site', sep));
}

/** Marks the folder in which a site is about to be made. */
export async function beginStaging(folder: URL): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(MARK, folder), '');
}

/**
 * Makes sure that a site was finished in the folder in which it was begun: pages that are made when it has been
 * removed appear in a new one, without those that were made before.
 *
 * @throws TakenAway when it has been.
 */
export async function endStaging(folder: URL): Promise<void> {
  await access(new URL(MARK, folder)).catch(() => {
    throw new TakenAway(`\`${fileURLToPath(folder)}\` was removed while the site was made in it.`);
  });
  await rm(new URL(MARK, folder));
}
