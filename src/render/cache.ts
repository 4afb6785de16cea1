import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * What renderers made before, by the hash of everything that can change it: a content-addressed folder of files.
 * A key is the SHA-256 of that in hexadecimal.
 */
export interface Cache {
  get(key: string): Promise<Buffer | undefined>;
  put(key: string, value: Buffer | string): Promise<void>;
  /** Copies what is kept to a file; false when there is nothing. */
  copy(key: string, file: string): Promise<boolean>;
  /** Removes everything that was neither read nor written since the cache was created. */
  prune(): Promise<void>;
}

const KEY = /^[0-9a-f]{64}$/;

/**
 * A cache in a folder of its own, which is created with its first entry. Writers don't disturb each other: a file
 * appears whole or not at all.
 */
export function createCache(folder: string): Cache {
  const used = new Set<string>();
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error(`Unexpected cache key \`${key}\`, expected a SHA-256 in hexadecimal`);
    return join(folder, key.slice(0, 2), key.slice(2));
  };
  return {
    async get(key) {
      used.add(key);
      return ignoringAbsence(readFile(pathOf(key)));
    },
    async put(key, value) {
      used.add(key);
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const unfinished = `${path}.${randomUUID()}`;
      await writeFile(unfinished, value);
      await rename(unfinished, path);
    },
    async copy(key, file) {
      used.add(key);
      return (await ignoringAbsence(copyFile(pathOf(key), file).then(() => true))) ?? false;
    },
    async prune() {
      for (const shelf of (await ignoringAbsence(readdir(folder))) ?? []) {
        for (const name of await readdir(join(folder, shelf))) {
          if (!used.has(shelf + name)) await rm(join(folder, shelf, name), { force: true });
        }
      }
    },
  };
}

async function ignoringAbsence<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
