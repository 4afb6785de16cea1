import type { APIRoute } from 'astro';
import { loadFeed } from '../data/feeds.ts';
import { routes } from '../domain/routes.ts';
import { toRss } from '../feeds/feeds.ts';

export const GET: APIRoute = async () => {
  const { channel, entries } = await loadFeed(routes.rss);
  return new Response(await toRss(channel, entries), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
