import { readdirSync } from 'node:fs';
import { isSharedRoute } from '../domain/own-addresses.ts';

/** Where our pages are. */
const PAGES = new URL('../pages/', import.meta.url);

/** Of a page, and of a file that is made as pages are: before it is compiled for a package and after. */
const ENDING = /(?<!\.d)\.(?:astro|ts|js)$/;

/** Pages at the root that all editions share, by names that are no routes. */
const SHARED: ReadonlySet<string> = new Set(['404', '[icon].svg', '[...copy]', '[states]/index']);

/** A route of another edition, as Astro is told of it. */
export interface EditionRoute {
  pattern: string;
  entrypoint: URL;
  prerender: true;
}

/** Each of our routes once more, below the locale of an edition. */
export function routesOfEdition(locale: string): EditionRoute[] {
  return pageFiles().flatMap((file): EditionRoute[] => {
    const name = file.replace(ENDING, '');
    if (SHARED.has(name) || isSharedRoute(name)) return [];
    const route = name.replace(/(?:^|\/)index$/, '');
    const pattern = `/${locale}${route && `/${route}`}`;
    return [{ pattern, entrypoint: new URL(encodeURI(file), PAGES), prerender: true }];
  });
}

function pageFiles(): string[] {
  return readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => ENDING.test(file))
    .sort();
}
