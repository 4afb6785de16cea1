import { join } from 'node:path';
import { toLogText } from '../domain/characters.ts';
import { createCache } from '../render/cache.ts';
import { hashSources } from '../render/sources.ts';
import { countOf, formatCount } from './counts.ts';

/** What a build published, for the next to tell what is new. */
export interface Published {
  /** A digest of what each document's page is made from, by its route. */
  pages: ReadonlyMap<string, string>;
  /** How many pages and other files were made. */
  made: number;
}

/** How many addresses are listed of one kind. */
const LISTED = 3;

/** What the last build of a repository published; nothing when that is not known. */
export async function readLastBuild(root: string): Promise<Published | undefined> {
  const bytes = await cacheIn(root).get(keyOf());
  if (!bytes) return undefined;
  const { pages, made } = JSON.parse(bytes.toString()) as { pages: [string, string][]; made: number };
  return { pages: new Map(pages), made };
}

/** Keeps what was published, in the place of what was before. */
export async function keepLastBuild(root: string, { pages, made }: Published): Promise<void> {
  const cache = cacheIn(root);
  try {
    await cache.put(keyOf(), JSON.stringify({ pages: [...pages], made }));
    await cache.prune();
  } catch {
    // The site is published; the next build has nothing to compare with.
  }
}

/** What is new, in sentences. */
export function changesBetween(before: Published['pages'], now: Published['pages']): string[] {
  const changed = [...now].flatMap(([route, digest]) =>
    before.has(route) && before.get(route) !== digest ? route : [],
  );
  const added = [...now.keys()].filter((route) => !before.has(route));
  const removed = [...before.keys()].filter((route) => !now.has(route));
  const lines = [
    ...lineOf(`${countOf(changed.length, 'page')} changed`, changed),
    ...lineOf(countOf(added.length, 'new page'), added),
    ...lineOf(`${countOf(removed.length, 'page')} gone`, removed),
  ];
  return lines.length > 0 ? lines : ['No document has changed since the last build.'];
}

function lineOf(what: string, routes: readonly string[]): string[] {
  if (routes.length === 0) return [];
  const named = routes.slice(0, LISTED).map((route) => `/${route}`);
  const more = routes.length > LISTED ? ` and ${formatCount(routes.length - LISTED)} more` : '';
  return [toLogText(`${what}: ${named.join(', ')}${more}`)];
}

function cacheIn(root: string) {
  return createCache(join(root, '.cache/last-build'));
}

/** What was kept in another form is not found. */
function keyOf(): string {
  return hashSources(new URL(import.meta.url));
}
