import type { APIRoute, GetStaticPaths } from 'astro';
import { incidentFeedPaths, loadIncidentFeed } from '../../../data/feeds.ts';
import { keyed } from '../../../data/paths.ts';
import type { Incident } from '../../../domain/incident.ts';
import { routes } from '../../../domain/routes.ts';
import { toAtom } from '../../../feeds/feeds.ts';

export const getStaticPaths = keyed(incidentFeedPaths) satisfies GetStaticPaths;

export const GET: APIRoute<{ incident: Incident }> = async ({ props: { incident } }) => {
  const { channel, entries } = await loadIncidentFeed(routes.incidentFeed(incident.id), incident);
  return new Response(await toAtom(channel, entries), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
