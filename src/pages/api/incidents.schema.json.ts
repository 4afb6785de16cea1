import type { APIRoute } from 'astro';
import { toJsonResponse } from '../../data/api.ts';
import { loadFrame } from '../../data/site.ts';
import { absoluteUrl, routes } from '../../domain/routes.ts';
import { toIncidentSchema } from '../../feeds/incident-schema.ts';

export const GET: APIRoute = () =>
  toJsonResponse(toIncidentSchema(absoluteUrl(loadFrame().site, routes.incidentSchema)));
