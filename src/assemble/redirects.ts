import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../check/content.ts';
import { type Lead, type Moved, oldAddressesOf, oldRoute } from '../domain/old-addresses.ts';
import { hrefOf } from '../domain/routes.ts';
import type { Edition } from '../domain/site.ts';
import { writeStaged } from './published/placing.ts';

const REDIRECTS = '_redirects';

/** An old address below the site's base, and where its readers are sent. */
export interface Redirect {
  from: string;
  to: string;
}

/** From every old address that leads on, in each edition of the site. One without an ending is known with a slash and without. */
export function redirectsOf(content: Moved): Redirect[] {
  const { leads } = oldAddressesOf(content);
  return content.site.editions.flatMap((edition) => leads.flatMap((lead) => redirectsIn(edition, lead)));
}

function redirectsIn(edition: Edition, { path, route }: Lead): Redirect[] {
  const to = hrefOf(edition, route);
  const from = hrefOf(edition, oldRoute(path));
  const hasEnding = /\.\w+$/.test(from);
  const bare = from.replace(/\/$/, '');
  return (hasEnding ? [from] : [bare, `${bare}/`]).map((address) => ({ from: address, to }));
}

/** The same as hosts read it; nothing in an address of ours can end a word or a line. */
export function toRedirectLines(content: Moved): string {
  return redirectsOf(content)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
}

/**
 * What Netlify, Cloudflare Pages and their kind answer old addresses with, before they look for a page. Of two lines
 * for one address hosts take the first: ours name one address each, so they stand before what users wrote.
 */
export async function writeRedirects(folder: string, content: Content): Promise<void> {
  const lines = toRedirectLines(content);
  const theirs = await readFile(join(folder, REDIRECTS), 'utf8').catch(() => '');
  if (lines !== '') writeStaged(folder, REDIRECTS, `${lines}${theirs && `\n${theirs}`}`);
}
