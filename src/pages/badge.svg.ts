import type { APIRoute } from 'astro';
import { loadBadge } from '../data/status.ts';

export const GET: APIRoute = () =>
  new Response(loadBadge(), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
