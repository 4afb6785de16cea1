import type { APIRoute, GetStaticPaths } from 'astro';
import { loadServiceFeed } from '../../../data/feeds.ts';
import { keyed } from '../../../data/paths.ts';
import { servicePaths } from '../../../data/services.ts';
import { routes } from '../../../domain/routes.ts';
import type { Service } from '../../../domain/site.ts';
import { toRss } from '../../../feeds/feeds.ts';

export const getStaticPaths = keyed(servicePaths) satisfies GetStaticPaths;

export const GET: APIRoute<{ service: Service }> = async ({ props: { service } }) => {
  const { channel, entries } = await loadServiceFeed(routes.serviceRss(service.id), service);
  return new Response(await toRss(channel, entries), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
