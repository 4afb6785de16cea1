import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareText } from '../domain/order.ts';

/** How many files are open at a time. */
const BATCH = 64;

/** The SHA-256 of every file of a folder that is published, by its path with `/`, in an order that no system decides. */
export async function digestsOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .sort(compareText);
  const digests = new Map<string, string>();
  for (let start = 0; start < paths.length; start += BATCH) {
    const batch = paths.slice(start, start + BATCH).map(async (path) => {
      const digest = createHash('sha256')
        .update(await readFile(join(folder, path)))
        .digest('hex');
      return [path, digest] as const;
    });
    for (const [path, digest] of await Promise.all(batch)) digests.set(path, digest);
  }
  return digests;
}
