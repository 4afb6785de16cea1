import type { APIRoute, GetStaticPaths } from 'astro';
import { keyed } from '../../../data/paths.ts';
import { servicePaths } from '../../../data/services.ts';
import { loadServiceBadge } from '../../../data/status.ts';
import type { Service } from '../../../domain/site.ts';

export const getStaticPaths = keyed(servicePaths) satisfies GetStaticPaths;

export const GET: APIRoute<{ service: Service }> = ({ props: { service } }) =>
  new Response(loadServiceBadge(service), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
