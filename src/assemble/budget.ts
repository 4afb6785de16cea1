import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SettingFault } from '../domain/own-fault.ts';
import { entriesOf, foldersIn } from '../render/cache.ts';

/** The setting of how much all caches of a project may take together, in megabytes. */
const NAME = 'AFTERWORD_CACHE_MB';
/** A site of ten thousand incidents keeps less. */
const DEFAULT = '2000';
const MEGABYTE = 1_000_000;
/** In milliseconds: what no build has used for thirty days is not asked for any more. */
const LONGEST = 30 * 86_400_000;

/**
 * How many bytes the caches may take.
 *
 * @throws SettingFault when the environment says something else than a number of megabytes.
 */
export function budgetOf(env: Readonly<Record<string, string | undefined>>): number {
  const text = env[NAME] || DEFAULT;
  if (/^\d{1,9}$/.test(text)) return Number(text) * MEGABYTE;
  throw new SettingFault(
    `Unexpected \`${text}\` in ${NAME}, expected a whole number of megabytes, such as ${DEFAULT}.`,
  );
}

/** How much room there is for the caches of a project, and when that is asked. */
export interface Room {
  /** In bytes. */
  budget: number;
  /** By the clock that dates files. */
  now: number;
}

/**
 * Removes from all caches of a project together what was used longest ago, until the rest is within a budget, and what
 * was not used for a month. Only entries are ours to remove; what else may lie in `.cache` is left alone.
 */
export async function tidyCaches(root: string, { budget, now }: Room): Promise<void> {
  const entries = foldersIn(join(root, '.cache')).flatMap(entriesOf);
  let total = 0;
  for (const { path, bytes, usedAt } of entries.sort((a, b) => b.usedAt - a.usedAt)) {
    total += bytes;
    if (total <= budget && now - usedAt <= LONGEST) continue;
    // What can't be removed, or was just removed by somebody else, is for the next to come.
    await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
