import type { Insight } from '../../components/insights.ts';
import { formatDay, toIsoMoment } from '../../domain/format-time.ts';
import type { Incident } from '../../domain/incident.ts';
import { type Length, lengthOf } from '../../domain/lengths.ts';
import { absoluteUrl, routes } from '../../domain/routes.ts';
import type { DotSeries } from '../../render/chart/dots.ts';
import { listOf } from '../../words/words.ts';
import { drawLengths, sayLength, toDot } from './length-axis.ts';
import { dayOfStart, type InsightSource, linkTo, MOST_ROWS, toMinutes } from './source.ts';

interface Measured {
  incident: Incident;
  length?: Length | undefined;
}

/** More kinds of severity are drawn alike. */
const MOST_SEVERITIES = 4;

/** How long each incident lasted. */
export function lengthsInsight(source: InsightSource): Insight {
  const { incidents, now, words, site } = source;
  const measured = incidents.map((incident): Measured => ({ incident, length: lengthOf(incident, now) }));
  const drawn = measured.filter(({ length }) => length !== undefined);
  const count = (isCounted: (length: Length) => boolean) =>
    drawn.filter(({ length }) => length && isCounted(length)).length;
  const [open, approximate] = [count(({ isOver }) => !isOver), count(({ low, high }) => low !== high)];
  const unknown = measured.length - drawn.length;
  return {
    name: 'lengths',
    title: words.say('insights.lengths'),
    sentences: [
      words.say('insights.lengths-shown', { count: drawn.length }),
      ...(open > 0 ? [words.say('insights.open-shown', { count: open })] : []),
      ...(approximate > 0 ? [words.say('insights.approximate', { count: approximate })] : []),
      ...(unknown > 0 ? [words.say('insights.unknown', { count: unknown })] : []),
    ],
    chart:
      drawn.length === 0
        ? undefined
        : drawLengths(seriesOf(drawn, source), source, { xTitle: words.say('insights.began') }),
    table: {
      head: [
        words.say('insights.began'),
        words.say('card.incident'),
        words.say('search.facet-severity'),
        words.say('insights.lasted'),
      ],
      rows: measured.slice(0, MOST_ROWS).map(({ incident, length }) => ({
        cells: [
          formatDay(dayOfStart(incident), words.locale),
          linkTo(incident, source),
          incident.severity?.label ?? words.say('promises.unnamed'),
          length ? sayLength(length, words) : words.say('insights.not-recorded'),
        ],
      })),
      more:
        measured.length > MOST_ROWS
          ? words.say('insights.newest', { shown: MOST_ROWS, count: measured.length })
          : undefined,
    },
    csv: [
      ['id', 'began', 'minutes', 'minutes_at_least', 'minutes_at_most', 'over', 'severity', 'url'],
      ...measured.map(({ incident, length }) => [
        incident.id,
        toIsoMoment(incident.started, incident.timezone),
        toMinutes(length?.value),
        toMinutes(length?.low),
        toMinutes(length?.high),
        length ? String(length.isOver) : '',
        incident.severity?.id ?? '',
        absoluteUrl(site, routes.incident(incident.id)),
      ]),
    ],
  };
}

/** Dots by severity, the worst first; those that are not over look like no severity. */
function seriesOf(drawn: readonly Measured[], { site, words }: InsightSource): DotSeries[] {
  const open = drawn.filter(({ length }) => !length?.isOver);
  const over = drawn.filter(({ length }) => length?.isOver);
  const severities = site.severities.toSorted((one, other) => one.order - other.order);
  const names = severities.filter(({ id }) => over.some(({ incident }) => incident.severity?.id === id));
  const [first, rest] = [names.slice(0, MOST_SEVERITIES - 1), names.slice(MOST_SEVERITIES - 1)];
  const groups = [...first.map((one) => [one]), rest].filter((group) => group.length > 0);
  const toSeries = (name: string, members: readonly Measured[]): DotSeries => ({
    name,
    dots: members.flatMap(({ incident, length }) =>
      length ? [toDot(incident.started.instant, length)] : [],
    ),
  });
  return [
    ...groups.map((group) =>
      toSeries(
        listOf(
          group.map(({ label }) => label),
          words,
        ),
        over.filter(({ incident }) => group.some(({ id }) => id === incident.severity?.id)),
      ),
    ),
    toSeries(
      words.say('promises.unnamed'),
      over.filter(({ incident }) => incident.severity === undefined),
    ),
    toSeries(words.say('insights.still-open'), open),
  ].filter(({ dots }) => dots.length > 0);
}
