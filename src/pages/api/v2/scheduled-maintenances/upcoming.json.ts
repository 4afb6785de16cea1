import type { APIRoute } from 'astro';
import { loadApiSource, toJsonResponse } from '../../../../data/api.ts';
import { toUpcoming } from '../../../../feeds/statuspage/answers.ts';

export const GET: APIRoute = () => toJsonResponse(toUpcoming(loadApiSource()));
