import { hash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { createCache } from '../../render/cache.ts';
import type { Bundled } from './modules.ts';

/** Files by their paths from a folder. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Everything that bundlers made of the code of a site. */
export interface Bundle {
  /** What it was made of. */
  bundled: Bundled;
  /** What tells pages which code they were made by, as far as anything does. */
  version: string | undefined;
  /** The code that makes pages, and the name of the file that it begins with. */
  code: Files;
  entry: string;
  /** What browsers ask for. */
  published: Files;
}

/** The last bundle of a repository, if it was made under the same conditions. */
export async function readBundle(root: string, conditions: string): Promise<Bundle | undefined> {
  const bytes = await cacheIn(root).get(keyOf(conditions));
  return bytes && (deserialize(bytes) as Bundle);
}

/** Keeps a bundle in the place of what was kept before. */
export async function keepBundle(root: string, conditions: string, bundle: Bundle): Promise<void> {
  const cache = cacheIn(root);
  try {
    await cache.put(keyOf(conditions), serialize(bundle));
    await cache.prune();
  } catch {
    // Where nothing can be written, the next build bundles again.
  }
}

/** Those of some files in a folder that are there. */
export async function readFiles(folder: string, paths: Iterable<string>): Promise<Files> {
  const read = Array.from(paths, async (path): Promise<[string, Uint8Array][]> => {
    const bytes = await readFile(join(folder, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    return bytes ? [[path, bytes]] : [];
  });
  return new Map((await Promise.all(read)).flat());
}

/** Puts files into a folder. */
export async function writeFiles(files: Files, folder: string): Promise<void> {
  for (const path of new Set([...files.keys()].map(dirname)))
    await mkdir(join(folder, path), { recursive: true });
  await Promise.all([...files].map(([path, bytes]) => writeFile(join(folder, path), bytes)));
}

function cacheIn(root: string) {
  return createCache(join(root, '.cache/bundle'));
}

function keyOf(conditions: string): string {
  return hash('sha256', conditions);
}
