import type { APIRoute } from 'astro';
import { loadFrame, loadWords } from '../data/site.ts';
import { loadLatestWord, loadStatus } from '../data/status.ts';
import { toBadge } from '../feeds/badge.ts';

export const GET: APIRoute = () =>
  new Response(
    toBadge(loadFrame().site.name, loadStatus().status.overall.level, loadWords(), loadLatestWord()),
    {
      headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
    },
  );
