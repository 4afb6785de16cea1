import { hrefOf, routes } from '../domain/routes.ts';
import { incidentsByCause, incidentsBySeverity } from '../domain/statistics.ts';
import { tagsOf } from '../domain/tags.ts';
import { loadIncidents } from './content.ts';
import type { RecordPage } from './record.ts';
import { loadFrame } from './site.ts';

/** One page for each cause that has incidents. */
export function causePaths() {
  const { site } = loadFrame();
  const incidents = incidentsByCause(loadIncidents());
  return site.causes.flatMap(({ id, label }) => {
    const members = incidents.get(id);
    return members
      ? [pathOf({ id }, { title: `Cause: ${label}`, route: routes.cause(id), incidents: members }, 'causes')]
      : [];
  });
}

/** One page for each severity that has incidents. */
export function severityPaths() {
  const { site } = loadFrame();
  const incidents = incidentsBySeverity(loadIncidents());
  return site.severities.flatMap(({ id, label }) => {
    const members = incidents.get(id);
    return members
      ? [
          pathOf(
            { id },
            { title: `Severity: ${label}`, route: routes.severity(id), incidents: members },
            'severities',
          ),
        ]
      : [];
  });
}

/** One page for each tag. */
export function tagPaths() {
  return tagsOf(loadIncidents()).map(({ slug, label, incidents }) =>
    pathOf({ tag: slug }, { title: `Tagged ${label}`, route: routes.tag(label), incidents }, 'tags'),
  );
}

function pathOf<P extends Record<string, string>>(
  params: P,
  page: RecordPage,
  index: 'causes' | 'severities' | 'tags',
) {
  const { site } = loadFrame();
  const parent = { label: `All ${index}`, href: hrefOf(site, routes[index]), count: page.incidents.length };
  return { params, props: { page: { ...page, parent } } };
}
