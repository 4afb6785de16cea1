import type { APIRoute } from 'astro';
import { loadApiSource, toJsonResponse } from '../../../../data/api.ts';
import { toActive } from '../../../../feeds/statuspage/answers.ts';

export const GET: APIRoute = () => toJsonResponse(toActive(loadApiSource()));
