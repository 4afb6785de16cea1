import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { type ChartProps, chartKey, toChartRequest } from '../authoring/chart-request.ts';
import type { Content } from '../check/content.ts';
import type { Phase } from '../domain/phases.ts';
import { phasesOf } from '../domain/phases.ts';
import type { Problem } from '../domain/problem.ts';
import type { ChartMention, Outline } from '../markdown/outline.ts';
import type { ChartDrawing, ChartFault } from '../render/chart/chart.ts';
import { drawChart } from '../render/chart/draw-chart.ts';

/** A document in which charts may stand. */
interface Document {
  file: string;
  zone: string;
  phases: readonly Phase[];
}

/** Draws every `<Chart>` of the content; those that cannot be drawn are problems. */
export async function drawCharts(
  content: Content,
  outlines: ReadonlyMap<string, Outline>,
  root: string,
): Promise<{ charts: Map<string, ChartDrawing>; problems: Problem[] }> {
  const charts = new Map<string, ChartDrawing>();
  const problems: Problem[] = [];
  const { locale } = content.site;
  for (const { file, zone, phases } of documentsOf(content)) {
    const begins = content.bodies.get(file)?.line ?? 1;
    for (const mention of outlines.get(file)?.charts ?? []) {
      const props = mention.props as ChartProps & Record<string, string>;
      const source = posix.join(posix.dirname(file), props.file);
      const csv = await readFile(join(root, source), 'utf8');
      const { chart, faults } = drawChart(csv, toChartRequest(props, { phases, format: { locale, zone } }));
      if (chart) charts.set(chartKey(file, props), chart);
      const place = { file, line: mention.line + begins - 1, column: mention.column };
      problems.push(...faults.map((fault) => toProblem(fault, source, place)));
    }
  }
  return { charts, problems };
}

function documentsOf({ site, incidents, maintenance, pages, now }: Content): Document[] {
  return [
    ...incidents.map((incident) => ({
      ...incident,
      zone: incident.timezone,
      phases: phasesOf(incident, now),
    })),
    ...maintenance.map((window) => ({ ...window, zone: window.timezone, phases: [] })),
    ...pages.map((page) => ({ ...page, zone: site.timezone, phases: [] })),
  ];
}

/** A fault in the figures stands in their file, a fault in the props where the chart stands. */
function toProblem(
  { line, message, remedy }: ChartFault,
  source: string,
  place: Pick<ChartMention, 'line' | 'column'> & { file: string },
): Problem {
  const at = line === undefined ? place : { file: source, line, column: 1 };
  const rule = line === undefined ? 'chart/columns' : 'chart/figures';
  return { ...at, severity: 'error', rule, message, remedy };
}
