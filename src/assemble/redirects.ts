import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../check/content.ts';
import { encodePath } from '../domain/address.ts';
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
      const from = hrefOf(site, encodePath(alias.slice(1)));
      const hasEnding = /\.\w+$/.test(from);
      const bare = from.replace(/\/$/, '');
      return (hasEnding ? [from] : [bare, `${bare}/`]).map((address) => ({ from: address, to }));
    });
  });
}

/** The same as hosts read it; nothing in an address of ours can end a word or a line. */
export function toRedirectLines(content: Pick<Content, 'site' | 'incidents'>): string {
  return redirectsOf(content)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
}

/**
 * What Netlify, Cloudflare Pages and their kind answer old addresses with, before they look for a page. Of two lines
 * for one address hosts take the first: ours name one address each, so they stand before what users wrote.
 */
export async function writeRedirects(folder: string, content: Content): Promise<void> {
  const path = join(folder, '_redirects');
  const lines = toRedirectLines(content);
  const theirs = await readFile(path, 'utf8').catch(() => '');
  if (lines !== '') await writeFile(path, `${lines}${theirs && `\n${theirs}`}`);
}
