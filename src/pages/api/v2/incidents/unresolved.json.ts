import type { APIRoute } from 'astro';
import { loadApiSource, toJsonResponse } from '../../../../data/api.ts';
import { toUnresolved } from '../../../../feeds/statuspage/answers.ts';

export const GET: APIRoute = () => toJsonResponse(toUnresolved(loadApiSource()));
