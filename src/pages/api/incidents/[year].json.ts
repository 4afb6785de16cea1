import type { APIRoute, GetStaticPaths } from 'astro';
import { loadApiSource, toJsonResponse } from '../../../data/api.ts';
import { type IncidentYearJson, toIncidentPages } from '../../../feeds/incident-pages.ts';

export const getStaticPaths = (() => {
  const { site, incidents, now } = loadApiSource();
  const { years } = toIncidentPages(site, incidents, now);
  return years.map((answer) => ({ params: { year: answer.year }, props: { answer } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ answer: IncidentYearJson }> = ({ props }) => toJsonResponse(props.answer);
