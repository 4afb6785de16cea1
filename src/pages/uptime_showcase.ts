import type { APIRoute } from 'astro';
import { loadApiSource, toJsonResponse } from '../data/api.ts';
import { loadStatus } from '../data/status.ts';
import { toShowcase } from '../feeds/statuspage/showcase.ts';

export const GET: APIRoute = () => toJsonResponse(toShowcase(loadApiSource(), loadStatus().status.histories));
