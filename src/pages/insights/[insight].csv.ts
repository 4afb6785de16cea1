import type { APIRoute, GetStaticPaths } from 'astro';
import { insightPaths, loadInsightCsv } from '../../data/insights/insights.ts';
import { keyed } from '../../data/paths.ts';
import type { InsightName } from '../../domain/insight-names.ts';

export const getStaticPaths = keyed(insightPaths) satisfies GetStaticPaths;

export const GET: APIRoute<{ insight: InsightName }> = ({ props }) =>
  new Response(loadInsightCsv(props.insight), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
