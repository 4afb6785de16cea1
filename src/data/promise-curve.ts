import type { PlainDate } from '../domain/moment.ts';
import { type MadePromise, standingTimesOf } from '../domain/promises.ts';
import { medianOf, type Observation, type SurvivalStep, shareAt, survivalOf } from '../domain/survival.ts';
import type { ChartDrawing } from '../render/chart/chart.ts';
import { drawFigures } from '../render/chart/draw-chart.ts';
import { sayDays } from '../words/promise.ts';
import { loadFrame, loadWords } from './site.ts';

/** With fewer, any curve would be chance. */
const LEAST = 10;

/** Days after which the table tells how many were kept. */
const MARKS = [7, 30, 90, 180, 365, 730];

/** How long promises stand until they are kept. */
export interface PromiseCurve {
  /** What the figures show, and what they do not. */
  sentences: string[];
  /** Nothing where there are too few promises. */
  chart?: ChartDrawing;
  rows: { after: string; kept: string; interval: string; watched: number }[];
}

/** The curve with its words; nothing where nothing was promised. */
export function loadCurve(promises: readonly MadePromise[], today: PlainDate): PromiseCurve | undefined {
  if (promises.length === 0) return undefined;
  const words = loadWords();
  const { observations, atOnce, unknown } = standingTimesOf(promises, today);
  const count = observations.length;
  const leftOut = unknown > 0 ? [words.say('promises.left-out', { count: unknown })] : [];
  if (count < LEAST)
    return { sentences: [words.say('promises.few', { count, least: LEAST }), ...leftOut], rows: [] };
  const steps = survivalOf(observations);
  return {
    sentences: [
      sayMedian(steps, count),
      words.say('promises.method'),
      ...(atOnce > 0 ? [words.say('promises.at-once', { count: atOnce })] : []),
      ...leftOut,
    ],
    chart: draw(steps, observations),
    rows: MARKS.flatMap((days) => rowOf(days, steps, observations)),
  };
}

function sayMedian(steps: readonly SurvivalStep[], count: number): string {
  const words = loadWords();
  const half = medianOf(steps);
  if (!half) return words.say('promises.no-half', { count });
  const [days, low] = [sayDays(half.time, words), sayDays(half.low, words)];
  return half.high === undefined
    ? words.say('promises.half-from', { days, low, count })
    : words.say('promises.half', { days, low, high: sayDays(half.high, words), count });
}

function draw(steps: readonly SurvivalStep[], observations: readonly Observation[]): ChartDrawing {
  const words = loadWords();
  const { site } = loadFrame();
  const longest = Math.max(...observations.map(({ time }) => time));
  const begin = { time: 0, share: 1, low: 1, high: 1 };
  const last = steps.at(-1) ?? begin;
  const points = [
    ...(steps[0]?.time === 0 ? [] : [begin]),
    ...steps,
    ...(last.time < longest ? [{ ...last, time: longest }] : []),
  ];
  const column = (name: string, values: number[]) => ({
    name,
    values: values.map((value) => Math.round(value * 1000) / 10),
  });
  return drawFigures(
    {
      kind: 'number',
      xName: words.say('promises.chart-days'),
      x: points.map(({ time }) => time),
      categories: [],
      columns: [
        column(
          words.say('promises.chart'),
          points.map(({ share }) => share),
        ),
        column(
          words.say('promises.low'),
          points.map(({ low }) => low),
        ),
        column(
          words.say('promises.high'),
          points.map(({ high }) => high),
        ),
      ],
    },
    {
      type: 'line',
      unit: '%',
      isStepped: true,
      span: [0, 100],
      phases: [],
      format: { locale: words.locale, zone: site.timezone },
    },
  );
}

/** How many were kept so many days after they were promised; nothing where nobody can tell. */
function rowOf(
  days: number,
  steps: readonly SurvivalStep[],
  observations: readonly Observation[],
): PromiseCurve['rows'] {
  const words = loadWords();
  const at = shareAt(steps, observations, days);
  if (!at) return [];
  const percent = new Intl.NumberFormat(words.locale, { style: 'percent', maximumFractionDigits: 0 });
  return [
    {
      after: sayDays(days, words),
      kept: percent.format(1 - at.share),
      interval: words.say('promises.range', {
        low: percent.format(1 - at.high),
        high: percent.format(1 - at.low),
      }),
      watched: observations.filter(({ time }) => time > days).length,
    },
  ];
}
