import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  futimesSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
} from 'node:fs';
import { lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * What renderers made before, by the hash of everything that can change it: a content-addressed folder of files.
 * A key is the SHA-256 of that in hexadecimal. Each entry begins with a digest of its key and its value; one
 * that is anything else than what was put under its key counts as absent, and is made again.
 */
export interface Cache {
  get(key: string): Promise<Buffer | undefined>;
  put(key: string, value: Buffer | string): Promise<void>;
  /** Whether anything is there, which then counts as read: of a large entry parts are enough for some builds. */
  has(key: string): boolean;
  /** Some bytes of a value, without a look at the others: whoever asks knows a digest of them. */
  part(key: string, start: number, length: number): Buffer | undefined;
  /** Removes everything that was neither read nor written since the cache was created. */
  prune(): Promise<void>;
}

const KEY = /^[0-9a-f]{64}$/;
const SHELF = /^[0-9a-f]{2}$/;
/** Or one that was never finished. */
const ENTRY = /^[0-9a-f]{62}(?:\.[0-9a-f-]+)?$/;
/** Bytes of the digest that an entry begins with. */
const DIGEST = 32;
/** No renderer makes more; what is larger was not put there by one. */
const MAX_BYTES = 256 * 2 ** 20;
/** In milliseconds; that an entry was used again within it is not written down. */
const HOUR = 3_600_000;

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
  /** What is read of an entry that lies in a folder of ours. */
  const read = <T>(key: string, reading: (entry: number, facts: Stats) => T): T | undefined => {
    used.add(key);
    const path = pathOf(key);
    return isFolderNow(folder) && isFolderNow(dirname(path)) ? readEntry(path, reading) : undefined;
  };
  const get = async (key: string) => {
    const entry = read(key, (file) => readFileSync(file));
    const value = entry?.subarray(DIGEST);
    return value && entry?.subarray(0, DIGEST).equals(digestOf(key, value)) ? value : undefined;
  };
  return {
    get,
    async put(key, value) {
      used.add(key);
      const path = pathOf(key);
      const bytes = Buffer.from(value);
      const write = async () => {
        await makeFolder(folder, dirname(path));
        const unfinished = `${path}.${randomUUID()}`;
        await writeFile(unfinished, Buffer.concat([digestOf(key, bytes), bytes]), { flag: 'wx' });
        await rename(unfinished, path).catch(async () => {
          // Something that is no file lies in its place.
          await rm(path, { recursive: true, force: true });
          await rename(unfinished, path);
        });
      };
      await write().catch(async (error: NodeJS.ErrnoException) => {
        // Somebody has just removed the shelf.
        if (error.code !== 'ENOENT') throw error;
        await write();
      });
    },
    has: (key) => read(key, () => true) ?? false,
    part: (key, start, length) =>
      read(key, (entry, { size }) => {
        if (size < DIGEST + start + length) return undefined;
        const bytes = Buffer.allocUnsafeSlow(length);
        return readSync(entry, bytes, 0, length, DIGEST + start) === length ? bytes : undefined;
      }),
    async prune() {
      // Only what has the name of an entry is one of ours, whatever lies beside it or the folder really is.
      for (const name of await namesIn(folder, SHELF)) {
        const shelf = join(folder, name);
        if (!(await isFolder(shelf))) await rm(shelf, { force: true });
        for (const entry of await namesIn(shelf, ENTRY)) {
          if (!used.has(name + entry)) await rm(join(shelf, entry), { recursive: true, force: true });
        }
      }
    },
  };
}

function digestOf(key: string, value: Buffer): Buffer {
  return createHash('sha256').update(key).update(value).digest();
}

/**
 * What is read of that which lies at a path, if it is a file of sensible size; neither links are followed nor pipes
 * waited for. Without a pause: a build reads thousands, and to wait for each takes several times as long as reading it.
 */
function readEntry<T>(path: string, reading: (entry: number, facts: Stats) => T): T | undefined {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  let entry: number | undefined;
  try {
    entry = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const facts = fstatSync(entry);
    if (!facts.isFile() || facts.size > MAX_BYTES) return undefined;
    const now = Date.now();
    if (Math.abs(now - facts.mtimeMs) > HOUR) touch(entry, new Date(now));
    return reading(entry, facts);
  } catch {
    return undefined;
  } finally {
    if (entry !== undefined) closeSync(entry);
  }
}

/** Dates an entry by its last use: those that were not used for longest go first. */
function touch(entry: number, now: Date): void {
  try {
    futimesSync(entry, now, now);
  } catch {
    // Where that is forbidden, it stays dated by when it was made.
  }
}

/** Makes a shelf of the cache, also where something else lies in its place or in that of the cache. */
async function makeFolder(folder: string, shelf: string): Promise<void> {
  for (const path of [folder, shelf]) {
    await mkdir(path, { recursive: true }).catch(() => {});
    if (await isFolder(path)) continue;
    // Without what it holds, so that of two writers neither takes away what the other made.
    await rm(path, { force: true }).catch(() => {});
    await mkdir(path, { recursive: true });
  }
}

/** A link is none: what it leads to is not ours to read or write. */
async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isDirectory() ?? false;
}

function isFolderNow(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** An entry of a cache, finished or not, whoever made it. */
export interface Entry {
  path: string;
  bytes: number;
  /** When it was last used, as far as that is known, in milliseconds. */
  usedAt: number;
}

/** Everything in a folder that has the name of an entry; without a pause, because there are tens of thousands. */
export function entriesOf(folder: string): Entry[] {
  return foldersIn(folder, SHELF).flatMap((shelf) =>
    listOf(shelf).flatMap(({ name }): Entry[] => {
      const path = join(shelf, name);
      const facts = ENTRY.test(name) ? lstatSync(path, { throwIfNoEntry: false }) : undefined;
      return facts ? [{ path, bytes: facts.size, usedAt: facts.mtimeMs }] : [];
    }),
  );
}

/** The folders below a folder; links are none. */
export function foldersIn(folder: string, pattern = /./): string[] {
  return listOf(folder).flatMap((entry) =>
    entry.isDirectory() && pattern.test(entry.name) ? join(folder, entry.name) : [],
  );
}

/** What lies in a folder that may be gone, or may not be looked into. */
function listOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  return (await isFolder(folder)) ? (await readdir(folder)).filter((name) => pattern.test(name)) : [];
}
