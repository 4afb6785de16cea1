import type { APIRoute, GetStaticPaths } from 'astro';
import { favicon } from '../data/site.ts';

/** One page or none: Astro copies the owners' own from `public/`. */
export const getStaticPaths = (() =>
  favicon() === undefined ? [] : [{ params: { icon: 'favicon' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = () => new Response(favicon(), { headers: { 'Content-Type': 'image/svg+xml' } });
