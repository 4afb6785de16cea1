import type { ChartRequest } from '../render/chart/chart.ts';
import type { ChartProps } from '../schema/chart-props.ts';

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
