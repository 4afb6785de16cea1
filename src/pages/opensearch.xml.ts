import type { APIRoute } from 'astro';
import { loadFrame, loadWords } from '../data/site.ts';
import { toOpenSearch } from '../search/opensearch.ts';

export const GET: APIRoute = () =>
  new Response(toOpenSearch(loadFrame().site, loadWords()), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
