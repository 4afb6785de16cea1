import type { APIRoute, GetStaticPaths } from 'astro';
import { loadPortableBody } from '../../data/bodies.ts';
import { loadIncidents } from '../../data/content.ts';
import { keyed } from '../../data/paths.ts';
import { incidentAs } from '../../data/renditions.ts';
import { loadFrame, loadWords } from '../../data/site.ts';
import type { Incident } from '../../domain/incident.ts';
import { toIncidentMarkdown } from '../../feeds/incident-markdown.ts';

export const getStaticPaths = keyed(() =>
  loadIncidents().map((incident) => ({
    params: { id: incident.id },
    props: { incident },
  })),
) satisfies GetStaticPaths;

export const GET: APIRoute<{ incident: Incident }> = ({ props: { incident } }) => {
  const { site, at } = loadFrame([incident]);
  return new Response(
    toIncidentMarkdown(incidentAs('markdown', incident), site, at, loadPortableBody(incident), loadWords()),
    {
      headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
    },
  );
};
