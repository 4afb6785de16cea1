import { percent } from './axes.ts';

/** A row of a table with its figure drawn: a bar from zero, or a dot with how far it may be off. */
export interface RowDrawing {
  /** Percent of the width. */
  at: number;
  low?: number | undefined;
  high?: number | undefined;
}

/** Draw figures that stand in the rows of a table on one scale from zero to `most`. */
export function drawRows(
  figures: readonly { value: number; low?: number; high?: number }[],
  most: number,
): RowDrawing[] {
  const at = (value: number | undefined) =>
    value === undefined ? undefined : percent(Math.min(value, most), most || 1);
  return figures.map(({ value, low, high }) => ({ at: at(value) ?? 0, low: at(low), high: at(high) }));
}
