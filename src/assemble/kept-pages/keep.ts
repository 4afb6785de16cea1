import { deserialize, serialize } from 'node:v8';
import type { Cache } from '../../render/cache.ts';
import type { Reads } from './reads.ts';
import { openShelves, type Thing } from './shelves.ts';

/** What was made before: a page, a file, or work that several of them need. */
export interface Kept {
  /** A print of what it was given. */
  given: string;
  /** What it asked for. */
  reads: Reads;
  /** The work that it asked for itself, by its names. */
  uses: readonly string[];
  value: unknown;
}

/** All that is kept between builds that are made by the same code. */
export interface Keep {
  /** What was made of the same and would be made again. */
  get(name: string, given: string): Kept | undefined;
  put(name: string, kept: Kept): void;
  /** Keeps for the next build what was asked for and put in this one, with the work it used. */
  close(): Promise<void>;
}

/** Where nothing is kept, because nobody can tell what it was made by. */
export const NO_KEEP: Keep = { get: () => undefined, put: () => undefined, close: async () => undefined };

/** Opens what is kept in a cache by code of a version. */
export async function openKeep(
  cache: Cache,
  version: string,
  holds: (reads: Reads) => boolean,
): Promise<Keep> {
  const shelves = await openShelves(cache, version);
  const wanted = new Set<string>();
  /** What is as it was is made again some day, and then it wants the work that it used. */
  const keepAlso = (names: readonly string[]) => {
    for (const name of names) {
      const thing = shelves.find(name);
      if (!thing || wanted.has(name)) continue;
      wanted.add(name);
      keepAlso(thing.uses);
    }
  };
  return {
    get(name, given) {
      const thing = shelves.find(name);
      if (thing?.given !== given) return undefined;
      const kept = toKept(thing);
      if (!holds(kept.reads)) return undefined;
      keepAlso([name]);
      return kept;
    },
    put(name, { given, reads, uses, value }) {
      shelves.put(name, { given, uses, bytes: serialize([reads, value]) });
    },
    close: () => shelves.close(wanted),
  };
}

function toKept({ given, uses, bytes }: Thing): Kept {
  const [reads, value] = deserialize(bytes) as [Reads, unknown];
  return { given, reads, uses, value };
}
