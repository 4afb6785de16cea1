import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Astro keeps what it made, modules among it, and where it puts the pages of this build. */
const LEFTOVERS = [
  '.astro/content-assets.mjs',
  '.astro/content-modules.mjs',
  '.astro/data-store.json',
  '.cache/astro',
  '.cache/site',
];

/**
 * Removes what an earlier build left in folders whose content is published without another look: Astro trusts its
 * own cache, and empties its output but for some names.
 */
export async function removeLeftovers(root: string): Promise<void> {
  for (const path of LEFTOVERS) {
    await rm(join(root, path), { recursive: true, force: true }).catch((error: NodeJS.ErrnoException) => {
      // A folder that is mounted there is empty now, and stays.
      if (error.code !== 'EBUSY') throw error;
    });
  }
}
