import { scaleLinear } from 'd3-scale';
import { formatTime, formatZone, type TimeFormat } from '../../domain/format-time.ts';
import { BOX, type ChartRequest, type Tick } from './chart.ts';
import type { ChartData } from './chart-data.ts';
import { timeTicksOf } from './time-ticks.ts';

/** A scale in `BOX`, with its ticks. */
export interface Scale {
  /** Where a value stands in `BOX`. */
  at(value: number): number;
  title: string;
  ticks: Tick[];
}

/** About how many labels fit below a chart on a wide screen and on a phone. */
const MOST_LABELS = { wide: 8, narrow: 4 } as const;

/** The bottom axis. A bar takes room to both sides of its value, so bars have half a step to spare. */
export function xScaleOf({ kind, x, xName }: ChartData, request: ChartRequest): Scale {
  const [from = 0, to = 0] = [x[0], x.at(-1)];
  const spare = request.type === 'bar' || kind === 'category' ? stepOf(x) / 2 : from === to ? 1 : 0;
  const scale = scaleLinear([from - spare, to + spare], [0, BOX.width]);
  const at = (value: number) => scale(value);
  if (kind === 'category') return { at, title: request.xTitle ?? '', ticks: [] };
  const title = sentence(request.xTitle ?? xName);
  const ticks =
    kind === 'time'
      ? timeTicksOf(from, to, MOST_LABELS.wide, request.format)
      : scale.ticks(MOST_LABELS.wide).map((value) => ({ value, label: shorten(value, request.format) }));
  const skip = Math.ceil(ticks.length / MOST_LABELS.narrow);
  return {
    at,
    title: kind === 'time' ? `${title}, ${formatZone(from, request.format)}` : title,
    ticks: ticks.map(({ value, label }, index) => ({
      at: percent(at(value), BOX.width),
      label,
      minor: index % skip !== 0,
    })),
  };
}

/**
 * The axis of the figures. It begins at zero, so that heights compare as the figures do; only a line
 * whose figures are all alike, as of an availability between 99.1% and 99.9%, begins near them.
 */
export function yScaleOf({ columns }: ChartData, request: ChartRequest): Scale {
  const values = columns.flatMap((column) => column.values.filter((value) => value !== undefined));
  const [low, high] = [
    Math.min(...values, ...(request.span ?? [])),
    Math.max(...values, ...(request.span ?? [])),
  ];
  const isAlike = request.type === 'line' && low > 0 && low > high * 0.75 && low < high;
  const floor = isAlike ? low : Math.min(0, low);
  const ceiling = Math.max(0, high) || (floor === 0 ? 1 : 0);
  const scale = scaleLinear([floor, ceiling], [BOX.height, 0]).nice(5);
  const only = columns.length === 1 ? columns[0]?.name : undefined;
  const title = request.yTitle ?? (only ? sentence(only) : undefined);
  return {
    at: (value) => scale(value),
    title: [title, request.unit].filter(Boolean).join(', '),
    ticks: scale.ticks(5).map((value) => ({
      at: percent(scale(value), BOX.height),
      label: shorten(value, request.format),
      minor: false,
    })),
  };
}

/** How far apart the values on the bottom axis are, at the least. */
export function stepOf(x: readonly number[]): number {
  const steps = x.slice(1).map((value, index) => value - (x[index] ?? value));
  const least = Math.min(...steps.filter((step) => step > 0));
  return Number.isFinite(least) ? least : 1;
}

/** A value on the bottom axis as text for the table of figures. */
export function formatX(
  { kind, categories, x }: ChartData,
  index: number,
  style: 'clock' | 'date-clock',
  format: TimeFormat,
): string {
  const value = x[index] ?? 0;
  if (kind === 'category') return categories[index] ?? '';
  return kind === 'time'
    ? formatTime(value, style, format, value % 60_000 !== 0)
    : formatNumber(value, format);
}

/** A number as people of the locale write it. */
export function formatNumber(value: number, { locale }: TimeFormat): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 12 }).format(value);
}

/** The same for an axis, which long numbers would push aside. */
function shorten(value: number, format: TimeFormat): string {
  if (Math.abs(value) < 100_000) return formatNumber(value, format);
  const options = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(format.locale, options).format(value);
}

export function percent(value: number, whole: number): number {
  return Math.round((value / whole) * 10_000) / 100;
}

/** As a title, with a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
