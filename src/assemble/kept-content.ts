import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Keeper, KeptDocument } from '../check/kept/kept.ts';
import { type Cache, createCache } from '../render/cache.ts';
import { contentVersionOf } from './content-version.ts';

/** Documents are kept together in so many files: one that changes has only its own file written anew. */
const SHELVES = 64;

type Shelf = Map<string, KeptDocument>;

/** What a process that reads content again and again remembers of it, beside what is kept on the disk. */
export interface ContentMemory {
  last?: Kept;
}

interface Kept {
  /** Of the code that runs. */
  version: string;
  cache: Cache;
  keys: readonly string[];
  shelves: readonly Shelf[];
}

/**
 * Reads content by what is kept of the documents of a repository in its `.cache`, and keeps what was made of them now:
 * as much as there are documents, made by this code.
 */
export async function withKeptContent<T>(
  root: string,
  read: (keeper: Keeper) => T | Promise<T>,
  memory: ContentMemory = {},
): Promise<T> {
  memory.last ??= await openKept(root);
  const { version, cache, keys, shelves: before } = memory.last;
  const now = before.map((): Shelf => new Map());
  const shelfOf = (file: string) => Number.parseInt(digestOf(file).slice(0, 4), 16) % SHELVES;
  const content = await read({
    version,
    get: (file) => before[shelfOf(file)]?.get(file),
    put: (file, document) => now[shelfOf(file)]?.set(file, document),
  });
  // Of a site that can't be judged nothing is kept: what was known stays for when it can be again.
  if (now.every(({ size }) => size === 0)) return content;
  memory.last = { version, cache, keys, shelves: now };
  const changed = now.flatMap((shelf, index) => (isSame(shelf, before[index]) ? [] : [index]));
  const entries = changed.map((index) => ({ key: keys[index] ?? '', bytes: serialize(now[index]) }));
  try {
    for (const { key, bytes } of entries) await cache.put(key, bytes);
    if (entries.length > 0) await cache.prune();
  } catch {
    // Where nothing can be written, or somebody else just tidied up, the next to come reads anew.
  }
  return content;
}

async function openKept(root: string): Promise<Kept> {
  const version = contentVersionOf();
  const cache = createCache(join(root, '.cache/content'));
  const keys = Array.from({ length: SHELVES }, (_, index) => digestOf(`${version} ${index}`));
  return {
    version,
    cache,
    keys,
    shelves: await Promise.all(keys.map(async (key) => toShelf(await cache.get(key)))),
  };
}

function isSame(shelf: Shelf, before: Shelf = new Map()): boolean {
  return shelf.size === before.size && [...shelf].every(([file, document]) => before.get(file) === document);
}

function toShelf(bytes: Buffer | undefined): Shelf {
  return bytes ? (deserialize(bytes) as Shelf) : new Map();
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
