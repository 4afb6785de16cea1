import type { APIRoute, GetStaticPaths } from 'astro';
import { loadListSource, toJsonResponse } from '../../../data/api.ts';
import { type IncidentPageJson, toIncidentPages } from '../../../feeds/incident-pages.ts';

export const getStaticPaths = (() => {
  const { site, incidents, now } = loadListSource();
  const { pages } = toIncidentPages(site, incidents, now);
  return [...pages].map(([page, answer]) => ({ params: { page }, props: { answer } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ answer: IncidentPageJson }> = ({ props }) => toJsonResponse(props.answer);
