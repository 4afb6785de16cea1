import type { APIRoute } from 'astro';
import { loadPlannedWork } from '../data/maintenance.ts';
import { loadFrame, loadWords } from '../data/site.ts';
import { toCalendar } from '../feeds/calendar.ts';

export const GET: APIRoute = () => {
  const { site, now } = loadFrame();
  return new Response(toCalendar(loadPlannedWork(), site, now, loadWords()), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
