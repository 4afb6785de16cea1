import type { APIRoute } from 'astro';
import { insightPaths, loadInsightCsv } from '../../data/insights/insights.ts';
import type { InsightName } from '../../domain/insight-names.ts';

export const getStaticPaths = insightPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(loadInsightCsv(params.insight as InsightName), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
