import { hash } from 'node:crypto';
import { join } from 'node:path';
import { routes } from '../../domain/routes.ts';
import { createCache } from '../../render/cache.ts';
import { hashSources } from '../../render/sources.ts';
import { type FileFacts, factsOf } from './file-facts.ts';

/** A file as it was published. */
export interface PublishedFile extends Pick<FileFacts, 'size' | 'identity' | 'touched'> {
  /** The SHA-256 of what is in it. */
  digest: string;
}

/** Files by their paths in the site. */
export type PublishedFiles = ReadonlyMap<string, PublishedFile>;

/** In milliseconds. Some systems date files by full seconds, so that two changes within one look like one. */
const YOUNG = 2000;
/** No system says so. */
const UNKNOWN = '';

/** What the last build of a repository published in a folder; nothing where that is not known. */
export async function readPublished(root: string, target: string): Promise<PublishedFiles> {
  const bytes = await cacheIn(root).get(keyOf(target));
  return new Map(bytes && (JSON.parse(bytes.toString()) as [string, PublishedFile][]));
}

/**
 * Keeps what was just published. A file that somebody has touched meanwhile is left out.
 *
 * @param finished - the facts of each file before it was published, with its digest.
 */
export async function keepPublished(root: string, target: string, finished: PublishedFiles): Promise<void> {
  // By the clock that dates files.
  const now = factsOf(join(target, routes.inventory))?.changedAt ?? 0;
  const published = [...finished].flatMap(([path, { digest, size, identity }]) => {
    const facts = factsOf(join(target, path));
    if (facts?.identity !== identity || facts.size !== size) return [];
    const touched = now - facts.changedAt > YOUNG ? facts.touched : UNKNOWN;
    return [[path, { digest, size, identity, touched }]];
  });
  const cache = cacheIn(root);
  try {
    await cache.put(keyOf(target), JSON.stringify(published));
    await cache.prune();
  } catch {
    // The site is published; the next build writes all of its files.
  }
}

function cacheIn(root: string) {
  return createCache(join(root, '.cache/published'));
}

/** What was kept in another form is not found. */
function keyOf(target: string): string {
  return hash('sha256', `${hashSources(new URL(import.meta.url))} ${target}`);
}
