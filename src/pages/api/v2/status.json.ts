import type { APIRoute } from 'astro';
import { loadApiSource, toJsonResponse } from '../../../data/api.ts';
import { toStatus } from '../../../feeds/statuspage/answers.ts';

export const GET: APIRoute = () => toJsonResponse(toStatus(loadApiSource()));
