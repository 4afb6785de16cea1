import type { APIRoute } from 'astro';
import { toJsonResponse } from '../../data/api.ts';
import { loadPromisesJson } from '../../data/promise-files.ts';

export const GET: APIRoute = () => toJsonResponse(loadPromisesJson());
