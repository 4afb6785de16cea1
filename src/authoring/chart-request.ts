import type { ChartRequest, ChartType } from '../render/chart/chart.ts';

/** The props of `<Chart>`, as `COMPONENTS` lists them. */
export interface ChartProps {
  file: string;
  alt: string;
  type?: ChartType;
  x?: string;
  y?: string;
  names?: string;
  title?: string;
  unit?: string;
  xTitle?: string;
  yTitle?: string;
}

/** What a drawn chart is found by: the document it stands in, and all that its author wrote. */
export function chartKey(document: string, props: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([
    document,
    ...Object.entries(props).sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}

/** What the props ask for. */
export function toChartRequest(
  { type = 'line', x, y, names, unit, xTitle, yTitle }: ChartProps,
  { phases, format }: Pick<ChartRequest, 'phases' | 'format'>,
): ChartRequest {
  return { type, x, y: listOf(y), names: listOf(names), unit, xTitle, yTitle, phases, format };
}

function listOf(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}
