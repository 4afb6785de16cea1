import type { APIRoute } from 'astro';
import { servicePaths } from '../../../data/services.ts';
import { loadServiceBadge } from '../../../data/status.ts';
import type { Service } from '../../../domain/site.ts';

export const getStaticPaths = servicePaths;

export const GET: APIRoute<{ service: Service }> = ({ props: { service } }) =>
  new Response(loadServiceBadge(service), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
