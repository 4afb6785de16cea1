import type { APIRoute } from 'astro';
import { loadIncidents } from '../data/content.ts';
import { incidentAs } from '../data/renditions.ts';
import { loadFrame, loadWords } from '../data/site.ts';
import { newestFirst } from '../domain/order.ts';
import { MOST_RECENT, toLlms } from '../feeds/llms.ts';

export const GET: APIRoute = () =>
  new Response(
    toLlms(
      loadFrame().site,
      newestFirst(loadIncidents())
        .slice(0, MOST_RECENT)
        .map((incident) => incidentAs('plain', incident)),
      loadWords(),
    ),
    {
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    },
  );
