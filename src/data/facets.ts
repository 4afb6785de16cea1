import { hrefOf, routes } from '../domain/routes.ts';
import { incidentsByCause, incidentsBySeverity } from '../domain/statistics.ts';
import { tagsOf } from '../domain/tags.ts';
import { loadIncidents } from './content.ts';
import type { RecordPage } from './record.ts';
import { loadFrame, loadWords } from './site.ts';

/** One page for each cause that has incidents. */
export function causePaths() {
  const { site } = loadFrame();
  const words = loadWords();
  const incidents = incidentsByCause(loadIncidents());
  return site.causes.flatMap(({ id, label }) => {
    const members = incidents.get(id);
    return members
      ? [
          pathOf(
            { id },
            {
              title: words.say('record.of-cause', { cause: label }),
              route: routes.cause(id),
              incidents: members,
            },
            'causes',
          ),
        ]
      : [];
  });
}

/** One page for each severity that has incidents. */
export function severityPaths() {
  const { site } = loadFrame();
  const words = loadWords();
  const incidents = incidentsBySeverity(loadIncidents());
  return site.severities.flatMap(({ id, label }) => {
    const members = incidents.get(id);
    return members
      ? [
          pathOf(
            { id },
            {
              title: words.say('record.of-severity', { severity: label }),
              route: routes.severity(id),
              incidents: members,
            },
            'severities',
          ),
        ]
      : [];
  });
}

/** One page for each tag. */
export function tagPaths() {
  const words = loadWords();
  return tagsOf(loadIncidents()).map(({ slug, label, incidents }) =>
    pathOf(
      { tag: slug },
      { title: words.say('record.of-tag', { tag: label }), route: routes.tag(label), incidents },
      'tags',
    ),
  );
}

function pathOf<P extends Record<string, string>>(
  params: P,
  page: RecordPage,
  index: 'causes' | 'severities' | 'tags',
) {
  const { site } = loadFrame();
  const parent = {
    label: loadWords().say(`link.all-${index}`),
    href: hrefOf(site, routes[index]),
    count: page.incidents.length,
  };
  return { params, props: { page: { ...page, parent } } };
}
