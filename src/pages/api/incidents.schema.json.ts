import type { APIRoute } from 'astro';
import { loadApiSource, toJsonResponse } from '../../data/api.ts';
import { absoluteUrl, routes } from '../../domain/routes.ts';
import { toIncidentSchema } from '../../feeds/incident-schema.ts';

export const GET: APIRoute = () =>
  toJsonResponse(toIncidentSchema(absoluteUrl(loadApiSource().site, routes.incidentSchema)));
