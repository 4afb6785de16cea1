import type { APIRoute } from 'astro';
import { servicePaths } from '../../../data/services.ts';
import { loadWords } from '../../../data/site.ts';
import { loadLatestWord, loadStatus } from '../../../data/status.ts';
import type { Service } from '../../../domain/site.ts';
import { toBadge } from '../../../feeds/badge.ts';

export const getStaticPaths = servicePaths;

export const GET: APIRoute<{ service: Service }> = ({ props: { service } }) => {
  const status = loadStatus().status.services.get(service.id) ?? 'operational';
  return new Response(toBadge(service.name, status, loadWords(), loadLatestWord(service.id)), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
};
