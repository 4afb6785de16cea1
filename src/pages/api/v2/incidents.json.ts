import type { APIRoute } from 'astro';
import { loadApiSource, toJsonResponse } from '../../../data/api.ts';
import { toIncidents } from '../../../feeds/statuspage/answers.ts';

export const GET: APIRoute = () => toJsonResponse(toIncidents(loadApiSource()));
