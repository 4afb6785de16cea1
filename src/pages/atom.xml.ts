import type { APIRoute } from 'astro';
import { loadFeed } from '../data/feeds.ts';
import { routes } from '../domain/routes.ts';
import { toAtom } from '../feeds/feeds.ts';

export const GET: APIRoute = async () => {
  const { channel, entries } = await loadFeed(routes.atom);
  return new Response(await toAtom(channel, entries), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
