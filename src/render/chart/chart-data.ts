import { parseTime } from '../../domain/time.ts';
import { type ChartFault, type ChartRequest, MAX_SERIES } from './chart.ts';
import type { Table, TableRow } from './table.ts';

/** What runs along the bottom: moments, numbers, or words that are no scale. */
export type XKind = 'time' | 'number' | 'category';

/** A column of figures; an empty cell is none. */
export interface Column {
  name: string;
  values: (number | undefined)[];
}

/** The part of a table that is drawn, as numbers. */
export interface ChartData {
  kind: XKind;
  xName: string;
  /** Instants, numbers, or for categories their index. */
  x: number[];
  categories: string[];
  columns: Column[];
}

/** Find the columns that were asked for and read what is in them. */
export function dataOf(
  { columns, rows }: Table,
  request: ChartRequest,
): { data?: ChartData; faults: ChartFault[] } {
  const xName = request.x ?? columns[0] ?? '';
  const wanted = request.y ?? columns.filter((name) => name !== xName);
  const unknown = [xName, ...wanted].filter((name) => !columns.includes(name));
  if (unknown.length > 0) return { faults: unknown.map((name) => unknownColumn(name, columns)) };
  if (wanted.length === 0 || wanted.length > MAX_SERIES) return { faults: [tooMany(wanted)] };
  const names = request.names ?? wanted.map((name) => name.replaceAll('_', ' '));
  if (names.length !== wanted.length) return { faults: [unevenNames(names, wanted)] };

  const faults: ChartFault[] = [];
  const xCells = rows.map(({ line, cells }) => ({ line, text: cells[columns.indexOf(xName)] ?? '' }));
  const kind = kindOf(xCells.map(({ text }) => text));
  const x = xCells.map(({ line, text }, index) => {
    if (kind === 'category') return index;
    return kind === 'number' ? Number(text) : instantOf(text, line, request.format.zone, faults);
  });
  if (kind !== 'category') addDisorder(x, rows, faults);
  const figures = wanted.map((column, index) => ({
    name: names[index] ?? column,
    values: rows.map((row) => figureOf(row, columns.indexOf(column), column, faults)),
  }));
  const empty = figures.find(({ values }) => values.every((value) => value === undefined));
  if (empty && faults.length === 0) faults.push(noFigures(empty.name));
  const categories = kind === 'category' ? xCells.map(({ text }) => text) : [];
  const data = { kind, xName: xName.replaceAll('_', ' '), x, categories, columns: figures };
  return faults.length > 0 ? { faults } : { data, faults };
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const DATED = /^\d{4}-\d{2}-\d{2}/;

function kindOf(cells: readonly string[]): XKind {
  if (cells.every((cell) => NUMBER.test(cell))) return 'number';
  return cells.every((cell) => DATED.test(cell)) ? 'time' : 'category';
}

function instantOf(text: string, line: number, zone: string, faults: ChartFault[]): number {
  const parsed = parseTime(/^\S{10}$/.test(text) ? `${text} 00:00` : text, { zone });
  if (parsed.kind === 'time') return parsed.moment.instant;
  faults.push({ line, message: parsed.message, remedy: parsed.remedy });
  return Number.NaN;
}

function figureOf({ line, cells }: TableRow, index: number, column: string, faults: ChartFault[]) {
  const text = (cells[index] ?? '').replace(/(?<!\s)\s*%$/, '');
  if (text === '') return undefined;
  if (NUMBER.test(text)) return Number(text);
  faults.push({
    line,
    message: `Unexpected \`${text}\` in column \`${column}\`, expected a number or nothing.`,
    remedy: 'Write a number with a decimal point, or leave the cell empty to show a gap.',
  });
  return undefined;
}

function addDisorder(x: readonly number[], rows: readonly TableRow[], faults: ChartFault[]): void {
  const at = x.findIndex((value, index) => value < (x[index - 1] ?? value));
  if (at < 0) return;
  faults.push({
    line: rows[at]?.line,
    message: 'Unexpected line that comes before the one above it, expected them in ascending order.',
    remedy: 'Sort the file by its first column.',
  });
}

function unknownColumn(name: string, columns: readonly string[]): ChartFault {
  return {
    message: `Unexpected column \`${name}\`, expected one in the file: ${columns.map((column) => `\`${column}\``).join(', ')}.`,
    remedy: 'Write its name as it is on the first line of the file.',
  };
}

function noFigures(name: string): ChartFault {
  return {
    message: `Column \`${name}\` has no numbers.`,
    remedy: 'Draw another column, or remove the chart.',
  };
}

function tooMany(wanted: readonly string[]): ChartFault {
  return {
    message: `Unexpected ${wanted.length} columns to draw, expected 1 to ${MAX_SERIES}.`,
    remedy: 'Name the columns that matter: `y="first, second"`.',
  };
}

function unevenNames(names: readonly string[], wanted: readonly string[]): ChartFault {
  return {
    message: `Unexpected ${names.length} names for ${wanted.length} columns, expected one for each.`,
    remedy: `Name them in the order \`${wanted.join(', ')}\`.`,
  };
}
