import type { APIRoute, GetStaticPaths } from 'astro';
import { toJsonResponse } from '../../../data/api.ts';
import { loadIncidents } from '../../../data/content.ts';
import { keyed } from '../../../data/paths.ts';
import { incidentAs } from '../../../data/renditions.ts';
import { loadFrame, loadWords } from '../../../data/site.ts';
import { isFollowed } from '../../../domain/follow.ts';
import type { Incident } from '../../../domain/incident.ts';
import { toLatestJson } from '../../../feeds/latest-json.ts';

export const getStaticPaths = keyed(() =>
  loadIncidents()
    .filter((incident) => isFollowed(incident, loadFrame().now))
    .map((incident) => ({ params: { id: incident.id }, props: { incident } })),
) satisfies GetStaticPaths;

export const GET: APIRoute<{ incident: Incident }> = ({ props }) => {
  const { site, now } = loadFrame();
  return toJsonResponse(toLatestJson(incidentAs('plain', props.incident), { site, now, words: loadWords() }));
};
