import type { APIRoute } from 'astro';
import { loadPromiseFeed } from '../../data/promise-files.ts';
import { toRss } from '../../feeds/feeds.ts';

export const GET: APIRoute = () => {
  const { channel, entries } = loadPromiseFeed();
  return new Response(toRss(channel, entries), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
