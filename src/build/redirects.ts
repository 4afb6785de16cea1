import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../check/content.ts';
import { hrefOf, routes } from '../domain/routes.ts';

/** An old address of a report below the site's base, and where its readers are sent. */
export interface Redirect {
  from: string;
  to: string;
}

/** From every alias to its report. An address without an ending is known with a slash and without. */
export function redirectsOf({ site, incidents }: Pick<Content, 'site' | 'incidents'>): Redirect[] {
  return incidents.flatMap(({ id, aliases }) => {
    const to = hrefOf(site, routes.incident(id));
    return aliases.flatMap((alias) => {
      const from = encodeURI(decodeURI(alias));
      const hasEnding = /\.\w+$/.test(from);
      const bare = from.replace(/\/$/, '');
      return (hasEnding ? [from] : [bare, `${bare}/`]).map((address) => ({ from: address, to }));
    });
  });
}

/** What Netlify, Cloudflare Pages and their kind answer old addresses with, before they look for a page. */
export async function writeRedirects(folder: string, content: Content): Promise<void> {
  const lines = redirectsOf(content).map(({ from, to }) => `${from} ${to} 301\n`);
  if (lines.length > 0) await writeFile(join(folder, '_redirects'), lines.join(''));
}
