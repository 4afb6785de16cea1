import type { APIRoute } from 'astro';
import { loadPromiseFeed } from '../../data/promise-files.ts';
import { routes } from '../../domain/routes.ts';
import { toRss } from '../../feeds/feeds.ts';

export const GET: APIRoute = async () => {
  const { channel, entries } = loadPromiseFeed(routes.promisesRss);
  return new Response(await toRss(channel, entries), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
