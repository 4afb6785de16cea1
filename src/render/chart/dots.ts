import { extent } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import type { TimeFormat } from '../../domain/format-time.ts';
import { percent } from './axes.ts';
import { BOX, type ChartDrawing, type Figures, type Tick } from './chart.ts';
import { timeTicksOf } from './time-ticks.ts';

/** One thing that was measured. */
export interface Dot {
  /** An instant, or the place among the categories. */
  x: number;
  y: number;
  /** How far it may be off. */
  low?: number | undefined;
  high?: number | undefined;
}

/** Dots of one kind, which look alike. */
export interface DotSeries {
  name: string;
  dots: readonly Dot[];
}

export interface DotRequest {
  series: readonly DotSeries[];
  /** Words below the chart in place of a scale. */
  categories?: readonly string[];
  xTitle: string;
  yTitle: string;
  /** Names a value of the vertical axis. */
  say: (value: number) => string;
  /** Round values for a logarithmic axis; without them it begins at zero and is not. */
  logTicks?: readonly number[];
  figures: Figures;
  format: TimeFormat;
}

/** More kinds than can be told apart; what is beyond looks like the last. */
export const MAX_DOT_SERIES = 6;

/** About how many labels fit below. */
const MOST_LABELS = { wide: 8, narrow: 4 } as const;

/** Draw dots with whiskers. Each kind is one path, so that a thousand of them weigh little. */
export function drawDots(request: DotRequest): ChartDrawing {
  const [x, y] = [xScaleOf(request), yScaleOf(request)];
  const all = request.series.flatMap(({ dots }) => dots);
  const whiskers = all.flatMap(({ x: across, low, high }) =>
    low === undefined || high === undefined || low === high
      ? []
      : [`M${round(x.at(across))},${round(y.at(low))}V${round(y.at(high))}`],
  );
  return {
    type: 'dot',
    viewBox: `0 0 ${BOX.width} ${BOX.height}`,
    series: request.series.map(({ name, dots }) => ({
      name,
      path: dots.map((dot) => `M${round(x.at(dot.x))},${round(y.at(dot.y))}h0`).join(''),
    })),
    whiskers: whiskers.join(''),
    bands: [],
    xAxis: { title: request.xTitle, ticks: x.ticks },
    yAxis: { title: request.yTitle, ticks: y.ticks },
    categories: [...(request.categories ?? [])],
    figures: request.figures,
  };
}

interface Scale {
  at: (value: number) => number;
  ticks: Tick[];
}

function xScaleOf({ series, categories, format }: DotRequest): Scale {
  if (categories) {
    const scale = scaleLinear([-0.5, categories.length - 0.5], [0, BOX.width]);
    return { at: (value) => scale(value), ticks: [] };
  }
  const [from = 0, to = 0] = extent(series.flatMap(({ dots }) => dots.map(({ x }) => x)));
  const spare = (to - from) * 0.02 || 1;
  const scale = scaleLinear([from - spare, to + spare], [0, BOX.width]);
  const ticks = timeTicksOf(from, to, MOST_LABELS.wide, format);
  const skip = Math.ceil(ticks.length / MOST_LABELS.narrow);
  return {
    at: (value) => scale(value),
    ticks: ticks.map(({ value, label }, index) => ({
      at: percent(scale(value), BOX.width),
      label,
      minor: index % skip !== 0,
    })),
  };
}

function yScaleOf({ series, say, logTicks }: DotRequest): Scale {
  const dots = series.flatMap((one) => one.dots);
  const lows = dots.map(({ y, low = y }) => low);
  const high = Math.max(
    0,
    ...extent(dots.map(({ y, high: end = y }) => end)).filter((end) => end !== undefined),
  );
  const tickOf = (at: number, value: number): Tick => ({
    at: percent(at, BOX.height),
    label: say(value),
    minor: false,
  });
  if (!logTicks) {
    const scale = scaleLinear([0, high || 1], [BOX.height, 0]).nice(5);
    const ticks = scale.ticks(5).filter((value) => Number.isInteger(value));
    return { at: (value) => scale(value), ticks: ticks.map((value) => tickOf(scale(value), value)) };
  }
  const [first = 1, last = 2] = [logTicks[0], logTicks.at(-1)];
  const floor =
    logTicks.findLast((value) => value <= Math.min(...extent(lows).map((low) => low ?? first))) ?? first;
  const ceiling = logTicks.find((value) => value >= high && value > floor) ?? Math.max(high, last);
  const scale = scaleLog([floor, ceiling], [BOX.height, 0]).clamp(true);
  const ticks = logTicks.filter((value) => floor <= value && value <= ceiling);
  return {
    at: (value) => scale(Math.max(value, floor)),
    ticks: ticks.map((value) => tickOf(scale(value), value)),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
