import type { APIRoute, GetStaticPaths } from 'astro';
import { loadPlannedWork } from '../../../data/maintenance.ts';
import { keyed } from '../../../data/paths.ts';
import { servicePaths } from '../../../data/services.ts';
import { loadFrame, loadWords } from '../../../data/site.ts';
import type { Service } from '../../../domain/site.ts';
import { toCalendar } from '../../../feeds/calendar.ts';

export const getStaticPaths = keyed(servicePaths) satisfies GetStaticPaths;

export const GET: APIRoute<{ service: Service }> = ({ props: { service } }) => {
  const { site, now } = loadFrame();
  return new Response(toCalendar(loadPlannedWork(), site, now, loadWords(), service), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
