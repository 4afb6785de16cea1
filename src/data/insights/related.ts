import type { Insight } from '../../components/insights.ts';
import { formatDay } from '../../domain/format-time.ts';
import { recurrencesOf } from '../../domain/insights.ts';
import { absoluteUrl, routes } from '../../domain/routes.ts';
import { dayOfStart, type InsightSource, linkTo } from './source.ts';

/** Which incidents came back, as far as their authors say. */
export function relatedInsight(source: InsightSource): Insight {
  const { incidents, words, site } = source;
  const groups = recurrencesOf(incidents);
  const count = groups.reduce((sum, { length }) => sum + length, 0);
  return {
    name: 'related',
    title: words.say('insights.related'),
    sentences: [
      count > 0
        ? words.say('insights.related-shown', { count, all: incidents.length })
        : words.say('insights.related-none', { count: incidents.length }),
    ],
    table:
      groups.length === 0
        ? undefined
        : {
            head: [words.say('insights.began'), words.say('record.count')],
            rows: groups.map((group) => ({
              cells: [
                group.map((incident) => formatDay(dayOfStart(incident), words.locale)).join(' · '),
                group.map((incident) => linkTo(incident, source)),
              ],
            })),
          },
    csv: [
      ['group', 'id', 'began', 'url'],
      ...groups.flatMap((group, index) =>
        group.map((incident) => [
          String(index + 1),
          incident.id,
          dayOfStart(incident),
          absoluteUrl(site, routes.incident(incident.id)),
        ]),
      ),
    ],
  };
}
