import type { APIRoute } from 'astro';
import { loadFrame, loadWords } from '../data/site.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import { toEmbedScript } from '../islands/embed.ts';

export const GET: APIRoute = () =>
  new Response(toEmbedScript(absoluteUrl(loadFrame().site, routes.home), loadWords()), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
