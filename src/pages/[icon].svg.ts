import type { APIRoute, GetStaticPaths } from 'astro';
import { iconPaths } from '../data/site.ts';

export const getStaticPaths = (() => iconPaths()) satisfies GetStaticPaths;

export const GET: APIRoute<{ svg: string }> = ({ props }) =>
  new Response(props.svg, { headers: { 'Content-Type': 'image/svg+xml' } });
