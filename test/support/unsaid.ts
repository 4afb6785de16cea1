import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changesOf, unsaidIn } from '../../release/surface-changes.ts';
import { REPOSITORY } from './files.ts';

/**
 * What of the public surface has changed since the last release without a word in the CHANGELOG.
 *
 * @param file - what the last release had, in `release/`.
 */
export async function unsaidSince(file: string, now: readonly string[]): Promise<string[]> {
  const before = await readFile(join(REPOSITORY, 'release', file), 'utf8');
  const changelog = await readFile(join(REPOSITORY, 'CHANGELOG.md'), 'utf8');
  return unsaidIn(changelog, changesOf(before.trim().split('\n'), now));
}
