import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Read, Reads } from './reads.ts';

/** A thing that is kept, by itself: of most that lies on a shelf nothing more than this is looked at. */
export interface Thing {
  given: string;
  reads: Reads;
  uses: readonly string[];
  /** Whether it is bytes; else they tell what it is. */
  isFile: boolean;
  /** The SHA-256 of its bytes, and how many there are. */
  digest: string;
  length: number;
  /** Nothing where they are not what they were. */
  bytes(): Uint8Array | undefined;
}

/** A thing that was just made. */
export function toThing(facts: Pick<Thing, 'given' | 'reads' | 'uses' | 'isFile'>, bytes: Uint8Array): Thing {
  return { ...facts, digest: hash('sha256', bytes), length: bytes.length, bytes: () => bytes };
}

/** Reads some of the bytes in which things lie one behind the other. */
export type ReadPart = (start: number, length: number) => Uint8Array | undefined;

type Line = [
  name: string,
  given: string,
  reads: Reads,
  uses: readonly string[],
  isFile: boolean,
  digest: string,
  length: number,
];

/** A list of things, and their bytes one behind the other; nothing of those whose bytes are lost. */
export function toShelf(things: readonly (readonly [string, Thing])[]): { list: Buffer; bytes: Buffer } {
  // What is one object is written once, and most reads are those of many things.
  const known = new Map<string, Read>();
  const theSame = (read: Read) => {
    const key = JSON.stringify(read);
    const same = known.get(key) ?? read;
    known.set(key, same);
    return same;
  };
  const whole = things.flatMap(([name, thing]): [Line, Uint8Array][] => {
    const { given, reads, uses, isFile, digest, length } = thing;
    const bytes = thing.bytes();
    return bytes ? [[[name, given, reads.map(theSame), uses, isFile, digest, length], bytes]] : [];
  });
  return {
    list: serialize(whole.map(([line]) => line)),
    bytes: Buffer.concat(whole.map(([, bytes]) => bytes)),
  };
}

/** The things of a list, by their names. */
export function toThings(list: Buffer, read: ReadPart): [string, Thing][] {
  let at = 0;
  return (deserialize(list) as Line[]).map(([name, given, reads, uses, isFile, digest, length]) => {
    const start = at;
    at += length;
    const bytes = () => {
      const found = read(start, length);
      return found && hash('sha256', found) === digest ? found : undefined;
    };
    return [name, { given, reads, uses, isFile, digest, length, bytes }];
  });
}
