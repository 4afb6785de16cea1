import type { APIRoute } from 'astro';
import { loadPromiseCalendar } from '../../data/promise-files.ts';

export const GET: APIRoute = () =>
  new Response(loadPromiseCalendar(), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
