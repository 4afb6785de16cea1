import type { APIRoute, GetStaticPaths } from 'astro';
import { toJsonResponse } from '../../data/api.ts';
import { loadIncidents } from '../../data/content.ts';
import { keyed } from '../../data/paths.ts';
import { incidentAs } from '../../data/renditions.ts';
import { loadFrame } from '../../data/site.ts';
import type { Incident } from '../../domain/incident.ts';
import { toIncidentJson } from '../../feeds/incident-json.ts';

export const getStaticPaths = keyed(() =>
  loadIncidents().map((incident) => ({
    params: { id: incident.id },
    props: { incident },
  })),
) satisfies GetStaticPaths;

export const GET: APIRoute<{ incident: Incident }> = ({ props }) => {
  const { site, at } = loadFrame([props.incident]);
  return toJsonResponse(toIncidentJson(incidentAs('markdown', props.incident), site, at));
};
