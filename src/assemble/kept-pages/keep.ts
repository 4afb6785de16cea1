import { deserialize, serialize } from 'node:v8';
import type { Cache } from '../../render/cache.ts';
import type { Read, Reads } from './reads.ts';
import { openShelves } from './shelves.ts';
import { type Thing, toThing } from './things.ts';

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

/** A page or a file that was made before, of which nothing has been read yet. */
export interface KeptFile {
  /** The SHA-256 of what is in it. */
  digest: string;
  /** Nothing where it can't be read any more. */
  bytes(): Uint8Array | undefined;
}

/** All that is kept between builds that are made by the same code. */
export interface Keep {
  /** What was made of the same and would be made again. */
  get(name: string, given: string): Kept | undefined;
  /** The same of what was kept as bytes. */
  file(name: string, given: string): KeptFile | undefined;
  put(name: string, kept: Kept): void;
  /** Keeps for the next build what was asked for and put in this one, with the work it used. */
  close(): Promise<void>;
}

/** Where nothing is kept, because nobody can tell what it was made by. */
export const NO_KEEP: Keep = {
  get: () => undefined,
  file: () => undefined,
  put: () => undefined,
  close: async () => undefined,
};

/** Opens what is kept in a cache by code of a version. */
export async function openKeep(cache: Cache, version: string, holds: (read: Read) => boolean): Promise<Keep> {
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
  // Most pages have most of their reads in common, and each is judged once.
  const judged = new Map<Read, boolean>();
  const stillHolds = (read: Read) => {
    const known = judged.get(read) ?? holds(read);
    judged.set(read, known);
    return known;
  };
  const find = (name: string, given: string): Thing | undefined => {
    const thing = shelves.find(name);
    return thing?.given === given && thing.reads.every(stillHolds) ? thing : undefined;
  };
  return {
    get(name, given) {
      const thing = find(name, given);
      const bytes = thing?.bytes();
      if (!thing || !bytes) return undefined;
      keepAlso([name]);
      const { reads, uses, isFile } = thing;
      return { given, reads, uses, value: isFile ? bytes : deserialize(bytes) };
    },
    file(name, given) {
      const thing = find(name, given);
      if (!thing?.isFile) return undefined;
      keepAlso([name]);
      return thing;
    },
    put(name, { given, reads, uses, value }) {
      const isFile = value instanceof Uint8Array;
      shelves.put(name, toThing({ given, reads, uses, isFile }, isFile ? value : serialize(value)));
    },
    close: () => shelves.close(wanted),
  };
}
