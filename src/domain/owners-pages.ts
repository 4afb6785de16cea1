/** Where a site's owners keep pages that they make by code of their own, beside ours. */
export const OWNERS_PAGES = 'src/pages';

/** A page, or a file for programs, that a site's owners make by code. */
export interface OwnersPage {
  /** From the root of the repository, such as `src/pages/team/[name].astro`. */
  file: string;
  /** What it answers to in the words of Astro, such as `/team/[name]`. */
  pattern: string;
  /** Its address from the root of the site, where the name of the file says all of it; a page ends with a slash. */
  path: string | undefined;
  /** Whether it makes a file, and not a page. */
  isFile: boolean;
}

/** What of Astro's is a page or makes a file; names that begin with `_` are no routes. */
const ROUTE = /^src\/pages(\/(?:[^_/][^/]*\/)*[^_/][^/]*)\.(?:(astro|md|mdx|html)|js|ts)$/;

/**
 * What a file of code is among the pages of its site; nothing for all other files.
 *
 * @example ownersPageOf('src/pages/about.astro')?.path // '/about/'
 */
export function ownersPageOf(file: string): OwnersPage | undefined {
  const [, name = '', page] = ROUTE.exec(file) ?? [];
  if (name === '' || file.endsWith('.d.ts')) return undefined;
  const pattern = name.replace(/\/index$/, '') || '/';
  const isFile = page === undefined;
  const isOpen = pattern.includes('[');
  // Hosts look for this page under the name of its file.
  const address = pattern === '/404' ? '/404.html' : isFile || pattern === '/' ? pattern : `${pattern}/`;
  return { file, pattern, path: isOpen ? undefined : address, isFile };
}

/** Whether a page is, or may be, at an address from the root of the site. */
export function mayBeAt({ pattern, path }: OwnersPage, address: string): boolean {
  return fits(segmentsOf(path ?? pattern), segmentsOf(address));
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** What is in brackets stands for any part, and behind dots for any number of them. */
function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  const [part, ...others] = parts;
  if (first === undefined) return part === undefined;
  if (first.startsWith('[...')) return fits(rest, parts) || (part !== undefined && fits(pattern, others));
  return part !== undefined && (first.includes('[') || first === part) && fits(rest, others);
}
