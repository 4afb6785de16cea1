import type { InsightName } from '../domain/insight-names.ts';
import type { ChartDrawing } from '../render/chart/chart.ts';
import type { RowDrawing } from '../render/chart/rows.ts';

/** A text that may lead somewhere. */
export interface InsightLink {
  label: string;
  /** BCP 47, unless it is that of the page. */
  language?: string | undefined;
  href: string;
}

/** Several links stand below each other. */
export type InsightCell = string | InsightLink | readonly InsightLink[];

export interface InsightRow {
  cells: readonly InsightCell[];
  /** The figure of the row, drawn below its name. */
  drawing?: RowDrawing | undefined;
}

export interface InsightTable {
  head: readonly string[];
  rows: readonly InsightRow[];
  /** How many rows there are besides, in words. */
  more?: string | undefined;
}

/** A figure about the record: what it shows in sentences, drawn, and as a table. */
export interface Insight {
  name: InsightName;
  title: string;
  sentences: readonly string[];
  chart?: ChartDrawing | undefined;
  table?: InsightTable | undefined;
  /** All of it for programs; the first row names the columns. */
  csv: readonly (readonly string[])[];
}
