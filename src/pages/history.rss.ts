import type { APIRoute } from 'astro';
import { loadHistoryFeed } from '../data/feeds.ts';
import { routes } from '../domain/routes.ts';
import { toRss } from '../feeds/feeds.ts';

export const GET: APIRoute = async () => {
  const { channel, entries } = loadHistoryFeed(routes.historyRss, 'rss');
  return new Response(await toRss(channel, entries), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
