import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import type { Keep } from './keep.ts';
import { createHearing, hear, readsOf } from './reads.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

export interface PagePlaces {
  /** Where the site is finished. */
  staged: string;
  /** The address that the site begins with, such as `/status/`. */
  base: string;
  /** Routes whose pages are always made anew, by their patterns: owners make them by code that may ask for anything. */
  anew: ReadonlySet<string>;
}

/**
 * Makes pages as Astro does, but for those that are kept: a page whose data is handed to it and which would read the
 * same again is taken as it was.
 *
 * @param openKeep - opens what is kept, once the code that makes pages is known.
 * @param made - told of each page and file.
 */
export function keepPages(
  { staged, base, anew }: PagePlaces,
  openKeep: () => Promise<Keep>,
  made: () => void,
): (standard: AstroPrerenderer) => AstroPrerenderer {
  /** What each page is given, by its name. */
  const given = new Map<string, string>();
  const folders = new Set<string>();
  let keep: Keep;
  return (standard) => ({
    ...standard,
    name: 'afterword',
    async setup() {
      await standard.setup?.();
      keep = await openKeep();
    },
    async getStaticPaths() {
      const paths = await standard.getStaticPaths();
      for (const path of paths) {
        const handed = anew.has(path.route.route) ? undefined : handedTo(path);
        if (handed !== undefined) given.set(nameOf(path.route, addressOf(path)), handed);
      }
      return paths.filter((path) => !placeFile(path));
    },
    async render(request, options) {
      const name = nameOf(options.routeData, new URL(request.url));
      const handed = given.get(name);
      const known = handed === undefined ? undefined : keep.get(name, handed);
      if (known) {
        made();
        return new Response(known.value as Uint8Array<ArrayBuffer>);
      }
      const hearing = createHearing();
      const result = await hear(hearing, () => standard.render(request, options));
      const response = result instanceof Response ? result : result.response;
      if (response.status >= 300 && response.status < 400) return result;
      const bytes = await hear(hearing, () => response.bytes());
      const reads = readsOf(hearing);
      if (handed !== undefined && reads) keep.put(name, { given: handed, reads, value: bytes });
      made();
      return new Response(bytes, response);
    },
    async teardown() {
      await standard.teardown?.();
      await keep.close();
    },
  });

  /** Files are put in their place without further ado; of pages Astro keeps the list. */
  function placeFile(path: Path): boolean {
    const { pathname, route } = path;
    if (route.type !== 'endpoint') return false;
    const name = nameOf(route, addressOf(path));
    const handed = given.get(name);
    const known = handed === undefined ? undefined : keep.get(name, handed);
    if (!known) return false;
    const place = join(staged, pathname);
    const folder = dirname(place);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    // There are thousands of them, and waiting for each costs more than writing it.
    writeFileSync(place, known.value as Uint8Array);
    made();
    return true;
  }

  function addressOf({ pathname }: Path): URL {
    return new URL(base + pathname.replace(/^\//, ''), 'https://localhost');
  }
}

/** A print of what a page is handed; nothing where nobody knows. */
function handedTo({ route, cacheKey }: Path): string | undefined {
  return route.pathname === undefined ? cacheKey : '';
}

/** The same for a path as it is listed and as it is asked for. */
function nameOf({ component }: Path['route'], { pathname }: URL): string {
  return `${component} ${pathname.replace(/\/$/, '')}`;
}
