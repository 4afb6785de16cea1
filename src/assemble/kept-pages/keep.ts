import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Cache } from '../../render/cache.ts';
import type { Reads } from './reads.ts';

/** What was made before: a page, a file, or work that several of them need. */
export interface Kept {
  /** A print of what it was given. */
  given: string;
  /** What it asked for. */
  reads: Reads;
  /** The work that it asked for itself, by its names. */
  uses?: readonly string[];
  value: unknown;
}

/** All that is kept between builds that are made by the same code. */
export interface Keep {
  /** What was made of the same and would be made again. */
  get(name: string, given: string): Kept | undefined;
  put(name: string, kept: Kept): void;
  /** Keeps for the next build what was asked for and put in this one, with the work it used, and nothing else. */
  close(): Promise<void>;
}

/** Where nothing is kept, because nobody can tell what it was made by. */
export const NO_KEEP: Keep = { get: () => undefined, put: () => undefined, close: async () => undefined };

/** Things are kept together in so many files, of which those are written anew in which something changed. */
const SHELVES = 256;

type Shelf = Map<string, Kept>;

/** Opens what is kept in a cache by code of a version. */
export async function openKeep(
  cache: Cache,
  version: string,
  holds: (reads: Reads) => boolean,
): Promise<Keep> {
  const keys = Array.from({ length: SHELVES }, (_, index) => digestOf(`${version} ${index}`));
  const before = await Promise.all(keys.map(async (key) => toShelf(await cache.get(key))));
  const now = before.map((): Shelf => new Map());
  const indexOf = (name: string) => Number.parseInt(digestOf(name).slice(0, 2), 16);
  const find = (name: string) => before[indexOf(name)]?.get(name);
  /** What is as it was is made again some day, and then it wants the work that it used. */
  const keepAlso = (names: readonly string[] = []) => {
    for (const name of names) {
      const kept = find(name);
      const shelf = now[indexOf(name)];
      if (!kept || shelf?.has(name)) continue;
      shelf?.set(name, kept);
      keepAlso(kept.uses);
    }
  };
  return {
    get(name, given) {
      const kept = find(name);
      if (kept?.given !== given || !holds(kept.reads)) return undefined;
      now[indexOf(name)]?.set(name, kept);
      keepAlso(kept.uses);
      return kept;
    },
    put(name, kept) {
      now[indexOf(name)]?.set(name, kept);
    },
    async close() {
      const changed = now.flatMap((shelf, index) => (isSame(shelf, before[index]) ? [] : [index]));
      try {
        for (const index of changed) await cache.put(keys[index] ?? '', serialize(now[index]));
        if (changed.length > 0) await cache.prune();
      } catch {
        // Where nothing can be written, the next build makes all of it again.
      }
    },
  };
}

function isSame(shelf: Shelf, before: Shelf = new Map()): boolean {
  return shelf.size === before.size && [...shelf].every(([name, kept]) => before.get(name) === kept);
}

function toShelf(bytes: Buffer | undefined): Shelf {
  return bytes ? (deserialize(bytes) as Shelf) : new Map();
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
