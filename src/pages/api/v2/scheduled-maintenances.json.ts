import type { APIRoute } from 'astro';
import { loadApiSource, toJsonResponse } from '../../../data/api.ts';
import { toScheduled } from '../../../feeds/statuspage/answers.ts';

export const GET: APIRoute = () => toJsonResponse(toScheduled(loadApiSource()));
