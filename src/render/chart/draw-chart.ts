import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import { dayOf } from '../../domain/format-time.ts';
import { formatNumber, formatX, percent, type Scale, sentence, stepOf, xScaleOf, yScaleOf } from './axes.ts';
import {
  type Band,
  BOX,
  type ChartDrawing,
  type ChartFault,
  type ChartRequest,
  type Figures,
  type Series,
} from './chart.ts';
import { type ChartData, type Column, dataOf } from './chart-data.ts';
import { parseTable } from './table.ts';

/** How wide a chart is on a wide screen and on a phone, and how wide a letter of its labels, in pixels. */
const WIDTHS = { wide: 600, narrow: 280, letter: 6.7 } as const;

/** Draw a CSV file, or say all that keeps it from being drawn. */
export function drawChart(
  csv: string,
  request: ChartRequest,
): { chart?: ChartDrawing; faults: ChartFault[] } {
  const { table, faults } = parseTable(csv);
  if (!table) return { faults };
  const { data, faults: wrong } = dataOf(table, request);
  return data ? { chart: drawFigures(data, request), faults: [] } : { faults: wrong };
}

/** Draw figures that no author wrote. */
export function drawFigures(data: ChartData, request: ChartRequest): ChartDrawing {
  const [x, y] = [xScaleOf(data, request), yScaleOf(data, request)];
  return {
    type: request.type,
    viewBox: `0 0 ${BOX.width} ${BOX.height}`,
    series: data.columns.map((column, index) =>
      request.type === 'bar'
        ? toBars(column, data.x, x, y, index / data.columns.length, data.columns.length)
        : toLine(column, data.x, { x, y }, request),
    ),
    bands: data.kind === 'time' ? bandsOf(request, x) : [],
    xAxis: { title: x.title, ticks: x.ticks },
    yAxis: { title: y.title, ticks: y.ticks },
    categories: data.categories,
    figures: figuresOf(data, request, x.title),
  };
}

type Point = readonly [x: number, y: number | undefined];

function toLine(
  { name, values }: Column,
  at: readonly number[],
  { x, y }: { x: Scale; y: Scale },
  { type, isStepped }: ChartRequest,
): Series {
  const curve = isStepped ? curveStepAfter : curveLinear;
  const points = at.map((value, index): Point => [x.at(value), values[index]]);
  const isThere = ([, value]: Point) => value !== undefined;
  const height = ([, value]: Point) => y.at(value ?? 0);
  const path = line<Point>(([across]) => across, height)
    .defined(isThere)
    .curve(curve)
    .digits(1);
  const surface = area<Point>(([across]) => across, y.at(0), height)
    .defined(isThere)
    .curve(curve)
    .digits(1);
  return { name, path: path(points) ?? '', ...(type === 'area' && { area: surface(points) ?? '' }) };
}

/** Bars stand side by side around their value and fill four fifths of a step. */
function toBars(
  { name, values }: Column,
  at: readonly number[],
  x: Scale,
  y: Scale,
  place: number,
  count: number,
): Series {
  const step = stepOf(at) * 0.8;
  const path = at.flatMap((value, index) => {
    const figure = values[index];
    if (figure === undefined) return [];
    const left = x.at(value - step / 2 + step * place);
    const width = x.at(value - step / 2 + step * (place + 1 / count)) - left;
    return `M${round(left)},${round(y.at(0))}V${round(y.at(figure))}h${round(width)}V${round(y.at(0))}z`;
  });
  return { name, path: path.join('') };
}

function bandsOf({ phases }: ChartRequest, x: Scale): Band[] {
  return phases.flatMap((phase) => {
    const [left, right] = [phase.from, phase.to].map((at) => Math.min(Math.max(x.at(at), 0), BOX.width));
    if (left === undefined || right === undefined || right <= left) return [];
    const share = (right - left) / BOX.width;
    const need = (phase.label.length + 1) * WIDTHS.letter;
    const fits = share * WIDTHS.narrow >= need ? 'narrow' : share * WIDTHS.wide >= need ? 'wide' : 'never';
    const middle = percent((left + right) / 2, BOX.width);
    return { phase, x: percent(left, BOX.width), width: percent(right - left, BOX.width), middle, fits };
  });
}

function figuresOf(data: ChartData, { format, unit }: ChartRequest, title: string): Figures {
  const isOneDay = data.kind === 'time' && new Set(data.x.map((at) => dayOf(at, format.zone))).size === 1;
  const ofUnit = unit ? `, ${unit}` : '';
  return {
    head: [title || data.xName, ...data.columns.map(({ name }) => `${name}${ofUnit}`)].map(sentence),
    rows: data.x.map((_, index) => [
      formatX(data, index, isOneDay ? 'clock' : 'date-clock', format),
      ...data.columns.map(({ values }) => {
        const value = values[index];
        return value === undefined ? '' : formatNumber(value, format);
      }),
    ]),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
