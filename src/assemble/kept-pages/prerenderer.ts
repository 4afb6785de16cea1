import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { AstroPrerenderer } from 'astro';
import type { Placing } from '../published/placing.ts';
import type { Keep } from './keep.ts';
import { createHearing, hear, readsOf, usesOf } from './reads.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

export interface PagePlaces {
  /** Puts what is kept where the site is finished. */
  placing: Pick<Placing, 'place'>;
  /** The address that the site begins with, such as `/status/`. */
  base: string;
  /** The files of the site's owners that are published as they are: none of ours takes the place of one. */
  publicFolder: string;
  /** The addresses of pages that were put in their place without Astro; nothing where others want it to know of all. */
  placed: string[] | undefined;
  /** Routes whose pages are always made anew, by their patterns: owners make them by code that may ask for anything. */
  anew: ReadonlySet<string>;
  /** Files that are there already, by what their page is handed. */
  ready: ReadonlyMap<string, Uint8Array>;
}

/**
 * Makes pages as Astro does, but for those that are kept: a page whose data is handed to it and which would read the
 * same again is taken as it was.
 *
 * @param openKeep - opens what is kept, once the code that makes pages is known.
 * @param made - told of each page and file.
 */
export function keepPages(
  { placing, base, publicFolder, placed, anew, ready }: PagePlaces,
  openKeep: () => Promise<Keep>,
  made: () => void,
): (standard: AstroPrerenderer) => AstroPrerenderer {
  /** What each page is given, by its name. */
  const given = new Map<string, string>();
  const theirs = namesIn(publicFolder);
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
      // Of two pages at one address Astro says what is wrong.
      const counts = Map.groupBy(paths, ({ pathname }) => trimmed(pathname));
      return paths.filter((path) => counts.get(trimmed(path.pathname))?.length !== 1 || !placeFile(path));
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
      if (handed !== undefined && reads)
        keep.put(name, { given: handed, reads, uses: usesOf(hearing), value: bytes });
      made();
      return new Response(bytes, response);
    },
    async teardown() {
      await standard.teardown?.();
      await keep.close();
    },
  });

  /** What is kept is put in its place without further ado, of which there is much in Astro. */
  function placeFile(path: Path): boolean {
    const { pathname, route } = path;
    const name = nameOf(route, addressOf(path));
    const handed = given.get(name);
    const file =
      route.type === 'endpoint' ? trimmed(pathname) : route.type === 'page' && placed && fileOf(pathname);
    if (!file || theirs.has(file) || handed === undefined) return false;
    const there = ready.get(handed);
    const found = there ? { digest: hash('sha256', there), bytes: () => there } : keep.file(name, handed);
    if (!found || !placing.place(file, found.digest, found.bytes)) return false;
    if (route.type === 'page') placed?.push(`${trimmed(pathname)}/`.replace(/^\/$/, ''));
    made();
    return true;
  }

  function addressOf({ pathname }: Path): URL {
    return new URL(base + pathname.replace(/^\//, ''), 'https://localhost');
  }
}

/** Where the page of an address lies. */
function fileOf(pathname: string): string {
  const path = trimmed(pathname);
  return path === '404' || path === '500' ? `${path}.html` : `${path}/index.html`.replace(/^\//, '');
}

function trimmed(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '');
}

/** The paths of all files in a folder, with `/`. */
function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(
      readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/')),
    );
  } catch {
    return new Set();
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
