import { hash } from 'node:crypto';
import type { Cache } from '../../render/cache.ts';
import { type Thing, toShelf, toThings } from './things.ts';

/** Things by their names, in files of which most stay as they are from one build to the next. */
export interface Shelves {
  /** As it was when the shelves were opened. */
  find(name: string): Thing | undefined;
  put(name: string, thing: Thing): void;
  /** Keeps what was put, and those of the others that are still wanted. */
  close(wanted: ReadonlySet<string>): Promise<void>;
}

interface Shelf {
  number: number;
  /** Of all things on it. */
  bytes: number;
  names: readonly string[];
}

/** Before a shelf is longer than this, another is begun. */
const LONGEST = 4 * 2 ** 20;

/** Opens the shelves that code of a version left in a cache. */
export async function openShelves(cache: Cache, version: string): Promise<Shelves> {
  const keyOf = (name: string) => hash('sha256', `${version} ${name}`);
  const bytesOf = (number: number) => keyOf(`bytes ${number}`);
  const listOf = (number: number) => keyOf(`list ${number}`);
  const list = await cache.get(keyOf('shelves'));
  const things = new Map<string, { thing: Thing; shelf: number }>();
  const shelves: Shelf[] = [];
  const numbers = list ? (JSON.parse(list.toString()) as number[]) : [];
  for (const number of numbers) {
    const kept = cache.has(bytesOf(number)) && (await cache.get(listOf(number)));
    const read = kept ? toThings(kept, (start, length) => cache.part(bytesOf(number), start, length)) : [];
    for (const [name, thing] of read) things.set(name, { thing, shelf: number });
    shelves.push({ number, bytes: sizeOf(read), names: read.map(([name]) => name) });
  }
  const fresh = new Map<string, Thing>();
  /** Of all that was put. */
  const names = new Set<string>();
  const written: number[] = [];
  /** Of what was put since a shelf was last written, in bytes. */
  let length = 0;
  let next = Math.max(0, ...numbers) + 1;
  let writing: Promise<unknown> = Promise.resolve();
  let isWritable = true;
  const write = (part: readonly [string, Thing][]) => {
    const number = next++;
    written.push(number);
    const { list: things, bytes } = toShelf(part);
    // Where nothing can be written, the next build makes all of it again.
    const give = () =>
      cache
        .put(bytesOf(number), bytes)
        .then(() => cache.put(listOf(number), things))
        .catch(() => (isWritable = false));
    writing = writing.then(give);
  };
  return {
    find: (name) => things.get(name)?.thing,
    put(name, thing) {
      names.add(name);
      fresh.set(name, thing);
      length += thing.length;
      if (length < LONGEST) return;
      // A full shelf needn't lie in memory until the build ends.
      write([...fresh]);
      fresh.clear();
      length = 0;
    },
    async close(wanted) {
      const living = ({ number, names: all }: Shelf) =>
        all.flatMap((name): [string, Thing][] => {
          const known = things.get(name);
          const isLiving = known?.shelf === number && wanted.has(name) && !names.has(name);
          return isLiving ? [[name, known.thing]] : [];
        });
      const { stay, go } = sortOut(shelves, living, sizeOf([...fresh]));
      if (names.size === 0 && go.length === 0) return;
      for (const part of inParts([...go.flat(), ...fresh])) write(part);
      await writing;
      if (!isWritable) return;
      // In the order in which they were written: what lies on several is as the last of them has it.
      const now = [...stay.map(({ number }) => number).sort((one, other) => one - other), ...written];
      await cache
        .put(keyOf('shelves'), JSON.stringify(now))
        .then(() => cache.prune())
        .catch(() => undefined);
    },
  };
}

/**
 * Which shelves stay as they are, and what lives on those that don't. One goes when less than half of it is wanted, and so does a small one when as much is
 * to be written anyway: so there are few of them, and nothing is written again often.
 */
function sortOut(shelves: readonly Shelf[], living: (shelf: Shelf) => [string, Thing][], size: number) {
  const left = shelves
    .map((shelf) => {
      const things = living(shelf);
      return { shelf, things, size: sizeOf(things) };
    })
    .sort((one, other) => one.size - other.size);
  const stay: Shelf[] = [];
  const go: [string, Thing][][] = [];
  let written = size;
  for (const { shelf, things, size: own } of left) {
    const goes = own * 2 < shelf.bytes || (own <= written && own * 2 < LONGEST);
    if (!goes) {
      stay.push(shelf);
      continue;
    }
    written += own;
    go.push(things);
  }
  return { stay, go };
}

function inParts(things: readonly [string, Thing][]): [string, Thing][][] {
  const parts: [string, Thing][][] = [];
  let length = LONGEST;
  for (const entry of things) {
    if (length >= LONGEST) parts.push([]);
    length = length >= LONGEST ? 0 : length;
    length += entry[1].length;
    parts.at(-1)?.push(entry);
  }
  return parts;
}

function sizeOf(things: readonly (readonly [string, Thing])[]): number {
  return things.reduce((sum, [, { length }]) => sum + length, 0);
}
