import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changesOf, type Listing, readListing, unsaidIn } from '../../release/surface-changes.ts';
import { REPOSITORY } from './files.ts';

/** What of the public surface has changed since the last release without a word in the CHANGELOG. */
export async function unsaidSince(listing: Listing, now: readonly string[]): Promise<string[]> {
  const changelog = await readFile(join(REPOSITORY, 'CHANGELOG.md'), 'utf8');
  return unsaidIn(changelog, changesOf(await readListing(listing), now));
}
