import type { APIRoute } from 'astro';
import { loadPromiseFeed } from '../../data/promise-files.ts';
import { routes } from '../../domain/routes.ts';
import { toJsonFeed } from '../../feeds/feeds.ts';

export const GET: APIRoute = async () => {
  const { channel, entries } = loadPromiseFeed(routes.promisesJsonFeed);
  return new Response(await toJsonFeed(channel, entries), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
};
