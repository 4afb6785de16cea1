import type { APIRoute } from 'astro';
import { loadFeed } from '../data/feeds.ts';
import { routes } from '../domain/routes.ts';
import { toJsonFeed } from '../feeds/feeds.ts';

export const GET: APIRoute = async () => {
  const { channel, entries } = await loadFeed(routes.jsonFeed);
  return new Response(await toJsonFeed(channel, entries), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
};
