import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Instant } from '../domain/moment.ts';
import { createCache } from '../render/cache.ts';
import { readBlobs, readFileHistory, type Version } from './history.ts';

/** Clocks of machines differ. What git dates later than this after the build is not of this build's time. */
const TOLERANCE = 3_600_000;

/** How many documents are looked up in the history at a time. */
const BATCH = 500;

/** The history of a repository, read once for all that follows from it. */
export interface History {
  root: string;
  /** The states of each file, oldest first. */
  versions: ReadonlyMap<string, readonly Version[]>;
}

/** A document with the states that are looked at. */
export interface Versioned {
  file: string;
  versions: readonly Version[];
}

export async function readHistory(root: string): Promise<History> {
  return { root, versions: await readFileHistory(root) };
}

/** The states that a file had by then. */
export function versionsUntil(now: Instant, versions: readonly Version[] = []): Version[] {
  return versions.filter(({ at }) => at <= now + TOLERANCE);
}

/**
 * What follows from all states of documents, by file: plain data. Every state is read once; what is found is kept.
 *
 * @param kept - where, and what else it follows from.
 */
export async function fromVersions<T>(
  { root }: Pick<History, 'root'>,
  documents: readonly Versioned[],
  kept: { name: string; made: readonly string[] },
  work: (versions: readonly Version[], texts: ReadonlyMap<string, string>) => T,
): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  if (documents.length === 0) return found;
  const cache = createCache(join(root, '.cache', kept.name));
  const keyed = documents.map((document) => ({ ...document, key: keyOf([kept.made, document.versions]) }));
  for (let start = 0; start < keyed.length; start += BATCH) {
    const some = keyed.slice(start, start + BATCH);
    const known = await Promise.all(some.map(({ key }) => cache.get(key)));
    const missing = some.filter((_, index) => !known[index]).flatMap(({ versions }) => versions);
    const texts = await readBlobs(root, [...new Set(missing.map(({ blob }) => blob))]);
    for (const [index, { file, versions, key }] of some.entries()) {
      const text = known[index]?.toString() ?? JSON.stringify(work(versions, texts));
      if (!known[index]) await cache.put(key, text);
      found.set(file, JSON.parse(text) as T);
    }
  }
  return found;
}

function keyOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
