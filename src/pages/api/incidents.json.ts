import type { APIRoute } from 'astro';
import { loadListSource, toJsonResponse } from '../../data/api.ts';
import { toIncidentPages } from '../../feeds/incident-pages.ts';

export const GET: APIRoute = () => {
  const { site, incidents, now } = loadListSource();
  return toJsonResponse(toIncidentPages(site, incidents, now).index);
};
