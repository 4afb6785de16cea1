import type { Insight, InsightRow } from '../../components/insights.ts';
import type { Incident } from '../../domain/incident.ts';
import { LEAST } from '../../domain/insights.ts';
import { type Length, lengthOf, phaseLengthOf, spreadOf } from '../../domain/lengths.ts';
import type { PhaseName } from '../../domain/phases.ts';
import { absoluteUrl, routes } from '../../domain/routes.ts';
import type { Quantile } from '../../domain/survival.ts';
import type { DotSeries } from '../../render/chart/dots.ts';
import { sayDuration } from '../../words/duration.ts';
import { drawLengths, toDot } from './length-axis.ts';
import { type InsightSource, toMinutes, toNumber } from './source.ts';

const PHASES = ['undetected', 'responding', 'recovering'] as const satisfies PhaseName[];

/** How long the phases of incidents lasted, side by side. */
export function phasesInsight(source: InsightSource): Insight {
  const { incidents, now, words, site } = source;
  const oldestFirst = incidents.toReversed();
  const lengthsOf = (measure: (incident: Incident) => Length | undefined) =>
    oldestFirst.flatMap((incident) => measure(incident) ?? []);
  const phases = PHASES.map((name) => ({
    label: words.say(`phase.${name}`),
    lengths: lengthsOf((incident) => phaseLengthOf(incident, name, now)),
  }));
  const whole = {
    label: words.say('insights.whole'),
    lengths: lengthsOf((incident) => lengthOf(incident, now)),
  };
  const count = phases.reduce((sum, { lengths }) => sum + lengths.length, 0);
  return {
    name: 'phases',
    title: words.say('insights.phases'),
    sentences: [words.say('insights.phases-shown', { count })],
    chart:
      count === 0
        ? undefined
        : drawLengths(
            seriesOf(
              phases.map(({ lengths }) => lengths),
              source,
            ),
            source,
            { xTitle: '', categories: phases.map(({ label }) => label) },
          ),
    table: {
      head: [
        words.say('insights.phase'),
        words.say('insights.known'),
        words.say('insights.still-open'),
        words.say('insights.not-recorded'),
        words.say('insights.quarter-within'),
        words.say('insights.half-within'),
        words.say('promises.interval'),
        words.say('insights.three-quarters-within'),
      ],
      rows: [...phases, whole].map(({ label, lengths }) => rowOf(label, lengths, source)),
    },
    csv: [
      ['id', ...PHASES.flatMap((name) => [`${name}_minutes`, `${name}_over`]), 'url'],
      ...incidents.map((incident) => [
        incident.id,
        ...PHASES.flatMap((name) => {
          const length = phaseLengthOf(incident, name, now);
          return [toMinutes(length?.value), length ? String(length.isOver) : ''];
        }),
        absoluteUrl(site, routes.incident(incident.id)),
      ]),
    ],
  };
}

/** Of what is not over, no more is known than that it has not ended by now. */
function rowOf(label: string, lengths: readonly Length[], source: InsightSource): InsightRow {
  const { incidents, words } = source;
  const open = lengths.filter(({ isOver }) => !isOver).length;
  const counts = [lengths.length, open, incidents.length - lengths.length];
  const { quarter, half, threeQuarters } = spreadOf(lengths);
  const say = (time: number | undefined) => (time === undefined ? '–' : sayDuration(time, words));
  const few = words.say('insights.few');
  const times =
    lengths.length < LEAST
      ? [few, few, few, few]
      : [say(quarter), say(half?.time), sayLimits(half, source), say(threeQuarters)];
  return { cells: [label, ...counts.map((count) => toNumber(count, source)), ...times] };
}

function sayLimits(half: Quantile | undefined, { words }: InsightSource): string {
  if (!half) return '–';
  const low = sayDuration(half.low, words);
  return half.high === undefined
    ? words.say('insights.at-least', { low })
    : words.say('promises.range', { low, high: sayDuration(half.high, words) });
}

/** Within its column, a phase stands as far right as it is late among the others. */
function seriesOf(phases: readonly (readonly Length[])[], { words }: InsightSource): DotSeries[] {
  const dots = phases.flatMap((lengths, column) =>
    lengths.map((length, index) => {
      const place = lengths.length > 1 ? index / (lengths.length - 1) - 0.5 : 0;
      return { isOver: length.isOver, dot: toDot(column + 0.7 * place, length) };
    }),
  );
  const seriesFor = (name: string, isOver: boolean) => ({
    name,
    dots: dots.filter((one) => one.isOver === isOver).map(({ dot }) => dot),
  });
  return [
    seriesFor(words.say('insights.phase'), true),
    seriesFor(words.say('insights.still-open'), false),
  ].filter((series) => series.dots.length > 0);
}
