import type { APIRoute, GetStaticPaths } from 'astro';
import { keyed } from '../data/paths.ts';
import { iconPaths } from '../data/site.ts';

export const getStaticPaths = keyed(iconPaths) satisfies GetStaticPaths;

export const GET: APIRoute<{ svg: string }> = ({ props }) =>
  new Response(props.svg, { headers: { 'Content-Type': 'image/svg+xml' } });
