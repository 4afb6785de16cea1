import type { APIRoute, GetStaticPaths } from 'astro';
import { keyed } from '../../data/paths.ts';
import { diagramSourcePaths } from '../../data/reports.ts';

export const getStaticPaths = keyed(diagramSourcePaths) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: string }> = ({ props }) =>
  new Response(props.source, { headers: { 'Content-Type': 'text/vnd.mermaid; charset=utf-8' } });
