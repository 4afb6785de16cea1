import type { APIRoute } from 'astro';
import { themeStyles } from '../data/site.ts';

export const GET: APIRoute = () =>
  new Response(themeStyles(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
