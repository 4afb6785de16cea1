import type { TimeFormat } from '../../domain/format-time.ts';
import type { Phase } from '../../domain/phases.ts';

/** A phase with its name for readers. */
export type NamedPhase = Pick<Phase, 'name' | 'from' | 'to'> & { label: string };

export type ChartType = 'line' | 'area' | 'bar';

/** What a chart is to show of a table. */
export interface ChartRequest {
  type: ChartType;
  /** The column along the bottom; the first unless named. */
  x?: string | undefined;
  /** The columns to draw; all others unless named. */
  y?: readonly string[] | undefined;
  /** What the drawn columns are called, in their order. */
  names?: readonly string[] | undefined;
  unit?: string | undefined;
  /** Titles of the axes, when others than their columns' names. */
  xTitle?: string | undefined;
  yTitle?: string | undefined;
  /** A line stays at each figure until the next, as what changes at moments does. */
  isStepped?: boolean | undefined;
  /** The axis of the figures begins no higher, and ends no lower, than here. */
  span?: readonly [low: number, high: number] | undefined;
  /** Shaded where the bottom axis is time. */
  phases: readonly NamedPhase[];
  /** How times and numbers are written, and the zone of times without an offset. */
  format: TimeFormat;
}

/** A tick of an axis. */
export interface Tick {
  /** Percent of the axis, from the left or from the top. */
  at: number;
  label: string;
  /** Left out where the chart is narrow. */
  minor: boolean;
}

export interface Axis {
  title: string;
  ticks: Tick[];
}

/** A phase behind the figures. */
export interface Band {
  phase: NamedPhase;
  /** Percent of the width. */
  x: number;
  width: number;
  middle: number;
  /** How wide the chart must be for the label to fit in. */
  fits: 'narrow' | 'wide' | 'never';
}

/** One column of figures, drawn in a box of `BOX` that is stretched to the chart's size. */
export interface Series {
  name: string;
  /** The line, or the outlines of the bars. */
  path: string;
  /** The surface below the line. */
  area?: string | undefined;
}

/** The figures as they were drawn, for those who would rather read. */
export interface Figures {
  head: string[];
  rows: string[][];
}

/** A chart as geometry: everything in percent or in `BOX`, so that it fits any width without a script. */
export interface ChartDrawing {
  /** Dots are drawn by ourselves alone. */
  type: ChartType | 'dot';
  /** Of the paths. */
  viewBox: string;
  series: Series[];
  /** How far dots may be off. */
  whiskers?: string | undefined;
  bands: Band[];
  xAxis: Axis;
  yAxis: Axis;
  /** Labels in columns of equal width below the chart, where the bottom axis is no scale. */
  categories: string[];
  figures: Figures;
}

/** Why a chart can't be drawn: a mistake in its props, or on a line of its file. */
export interface ChartFault {
  /** Line of the file; nothing when the props are at fault. */
  line?: number | undefined;
  message: string;
  remedy: string;
}

/** The box of paths, before it is stretched. */
export const BOX = { width: 1000, height: 400 } as const;

/** More rows than a reader can tell apart, or a page can bear. */
export const MAX_ROWS = 1000;

/** More lines than can be told apart without colour. */
export const MAX_SERIES = 4;
