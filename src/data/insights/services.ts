import type { Insight } from '../../components/insights.ts';
import { yearBefore } from '../../domain/days.ts';
import { formatDay } from '../../domain/format-time.ts';
import { openTimesOf } from '../../domain/insights.ts';
import { hrefOf, routes } from '../../domain/routes.ts';
import { drawRows } from '../../render/chart/rows.ts';
import { sayDuration } from '../../words/duration.ts';
import { dayOfStart, type InsightSource, toMinutes, toNumber } from './source.ts';

/** For how long each service had an open incident. */
export function servicesInsight(source: InsightSource): Insight {
  const { incidents, site, now, words } = source;
  const first = incidents.at(-1);
  const since = yearBefore(now, site.timezone);
  const lastYear = new Map(
    openTimesOf(incidents, site.services, since, now).map((one) => [one.service.id, one]),
  );
  const times = openTimesOf(incidents, site.services, Number.NEGATIVE_INFINITY, now).map((all) => ({
    ...all,
    recent: lastYear.get(all.service.id)?.open ?? 0,
  }));
  const drawings = drawRows(
    times.map(({ recent }) => ({ value: recent })),
    times.reduce((most, { recent }) => Math.max(most, recent), 0),
  );
  const say = (length: number) =>
    length === 0 ? words.say('duration.minutes', { minutes: 0 }) : sayDuration(length, words);
  return {
    name: 'services',
    title: words.say('insights.services'),
    sentences: [words.say('insights.services-shown', { count: times.length })],
    table:
      times.length === 0
        ? undefined
        : {
            head: [
              words.say('search.facet-service'),
              words.say('insights.last-year'),
              words.say('insights.since-start', {
                day: first ? formatDay(dayOfStart(first), words.locale) : '',
              }),
              words.say('record.count'),
              words.say('insights.not-recorded'),
            ],
            rows: times.map(({ service, recent, open, incidents: count, unknown }, index) => ({
              cells: [
                { label: service.name, href: hrefOf(site, routes.service(service.id)) },
                say(recent),
                say(open),
                toNumber(count, source),
                toNumber(unknown, source),
              ],
              drawing: drawings[index],
            })),
          },
    csv: [
      ['service', 'minutes_last_12_months', 'minutes_all', 'incidents', 'not_recorded'],
      ...times.map(({ service, recent, open, incidents: count, unknown }) => [
        service.id,
        toMinutes(recent),
        toMinutes(open),
        String(count),
        String(unknown),
      ]),
    ],
  };
}
