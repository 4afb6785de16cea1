import { hash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { nowOf } from '../check/now.ts';
import { type Cache, createCache } from '../render/cache.ts';
import { installedVersionOf } from '../render/installed.ts';
import { type FileRead, recordReads } from '../source/file-reads.ts';
import { readFileOf, type SourceTree } from '../source/read.ts';
import type { Checked, CheckedOnce, CheckOptions } from './check-content.ts';
import { codeVersionOf } from './content-version.ts';

interface KeptCheck extends Omit<CheckedOnce, 'families'> {
  reads: readonly FileRead[];
  families: readonly (readonly [name: string, version: string])[];
}

/** All that judges content, which is not loaded where nothing has changed. */
const JUDGES = new URL('./check-content.ts', import.meta.url);

/**
 * Checks a tree. Where it is the one that was checked last, and so is all else that this follows from, it comes to what
 * it came to then: nothing is judged, and what would judge it is not even loaded.
 */
export async function checkTree(root: string, tree: SourceTree, options: CheckOptions): Promise<Checked> {
  // What was put into the cache by somebody else may say that all is well.
  const isOurs = options.caches.length === 0;
  const cache = createCache(join(root, '.cache/check'));
  const key = keyOf(tree);
  const known = isOurs ? await find(cache, key) : undefined;
  if (known && (await holds(known, root, options))) return known;
  const { result, reads } = await recordReads(async () => {
    const { checkContent } = await import('./check-content.ts');
    return checkContent(root, tree, options);
  });
  if (isOurs) await keep(cache, key, { ...result, reads, families: versionsOf(result.families, root) });
  return result;
}

/** A digest of all that lies in a tree, whatever that will be, and of what judges it. */
function keyOf(tree: SourceTree): string {
  // Not by a replacer, which is asked about each of thousands of texts.
  const parts = Object.entries(tree).map(([name, part]) => [name, part instanceof Set ? [...part] : part]);
  return hash('sha256', JSON.stringify([codeVersionOf(JUDGES), parts]));
}

async function find(cache: Cache, key: string): Promise<KeptCheck | undefined> {
  const bytes = await cache.get(key);
  return bytes && (deserialize(bytes) as KeptCheck);
}

async function holds(known: KeptCheck, root: string, { now, env }: CheckOptions): Promise<boolean> {
  const [from, until] = known.span;
  const moment = nowOf({ clock: known.frozen }, env, now);
  if (!(moment >= from && moment < until)) return false;
  const names = known.families.map(([name]) => name);
  if (!isSame(versionsOf(names, root), known.families)) return false;
  const { reads } = await recordReads(async () => {
    for (const { file, most } of known.reads) await readFileOf(root, file, most);
  });
  return isSame(reads, known.reads);
}

/** Keeps the last check alone: what lies there is to be checked, not what once lay there. */
async function keep(cache: Cache, key: string, checked: KeptCheck): Promise<void> {
  try {
    await cache.put(key, serialize(checked));
    await cache.prune();
  } catch {
    // Where nothing can be written, or somebody else just tidied up, the next to come judges anew.
  }
}

function versionsOf(names: readonly string[], root: string): [name: string, version: string][] {
  return names.map((name) => [name, installedVersionOf(name, root)]);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
