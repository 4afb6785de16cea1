import type { APIRoute } from 'astro';
import { loadMaintenance } from '../data/incidents.ts';
import { loadFrame } from '../data/site.ts';
import { toCalendar } from '../feeds/calendar.ts';

export const GET: APIRoute = () => {
  const { site, now } = loadFrame();
  return new Response(toCalendar(loadMaintenance(), site, now), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
