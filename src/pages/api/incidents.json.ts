import type { APIRoute } from 'astro';
import { toJsonResponse } from '../../data/api.ts';
import { loadIncidents } from '../../data/content.ts';
import { loadFrame } from '../../data/site.ts';
import { toIncidentIndexJson } from '../../feeds/incident-pages.ts';

export const GET: APIRoute = () => {
  const incidents = loadIncidents();
  const { site, at } = loadFrame(incidents);
  return toJsonResponse(toIncidentIndexJson(site, incidents, at));
};
