import type { APIRoute } from 'astro';
import { loadPromiseFeed } from '../../data/promise-files.ts';
import { routes } from '../../domain/routes.ts';
import { toAtom } from '../../feeds/feeds.ts';

export const GET: APIRoute = async () => {
  const { channel, entries } = loadPromiseFeed(routes.promisesAtom);
  return new Response(await toAtom(channel, entries), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
