import type { APIRoute, GetStaticPaths } from 'astro';
import { incidentPagePaths, toJsonResponse } from '../../../data/api.ts';
import { keyed } from '../../../data/paths.ts';
import { incidentAs } from '../../../data/renditions.ts';
import { loadFrame } from '../../../data/site.ts';
import { type IncidentPage, toIncidentPageJson } from '../../../feeds/incident-pages.ts';

export const getStaticPaths = keyed(incidentPagePaths) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: IncidentPage }> = ({ props: { page } }) => {
  const { site, at } = loadFrame(page.incidents);
  const incidents = page.incidents.map((incident) => incidentAs('markdown', incident));
  return toJsonResponse(toIncidentPageJson({ ...page, incidents }, site, at));
};
