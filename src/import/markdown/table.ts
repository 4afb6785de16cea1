import type { Table, TableCell } from 'mdast';
import { isStamp, readStamp, type Stamp } from '../stamps/stamp.ts';
import { linesOf, markdownOfLine, restOf, type TextLine } from './pieces.ts';

/** A row of a table as an entry. */
export interface Row {
  line: string;
  stamp: Stamp | undefined;
  rest: string;
  offset: number;
  head: string;
}

/** The rows of a table, whose days and times may stand in columns of their own. */
export function rowsOf(table: Table, source: string): Row[] {
  const [head, ...rows] = table.children.map(({ children }) => children.map((cell) => toLine(cell, source)));
  const heads = (head ?? []).map(({ text }) => text.trim());
  const columns = columnsOf(rows);
  return rows.map((cells) => {
    const stamp = stampOf(columns, cells);
    const words = cells.flatMap((cell, index) => {
      if (!columns.all.includes(index)) return markdownOfLine(cell);
      const own = readStamp(cell.text);
      // What stands behind a time in its cell belongs to the words.
      const isUsed = index === columns.time || index === columns.day || !own?.clock;
      return isUsed ? restOf(cell, own?.end ?? 0) : markdownOfLine(cell);
    });
    return {
      line: cells.map(({ text }) => text.trim()).join(' '),
      stamp,
      rest: words.filter((text) => text !== '').join(' — '),
      offset: cells[0]?.offset ?? 0,
      head: columns.all.map((index) => heads[index] ?? '').join(' '),
    };
  });
}

interface Columns {
  all: number[];
  day: number | undefined;
  time: number | undefined;
}

/** Columns that hold times in most rows: the first with a day, and the first with a clock. */
function columnsOf(rows: readonly TextLine[][]): Columns {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const all = Array.from({ length: width }, (_, index) => index).filter((index) => {
    const texts = rows.map((cells) => cells[index]?.text.trim() ?? '').filter((text) => text !== '');
    return texts.length > 0 && texts.filter(isStamp).length * 2 > texts.length;
  });
  const has = (part: 'day' | 'clock') =>
    all.find((index) => rows.some((cells) => readStamp(cells[index]?.text ?? '')?.[part] !== undefined));
  return { all, day: has('day'), time: has('clock') };
}

function stampOf({ day, time }: Columns, cells: readonly TextLine[]): Stamp | undefined {
  const [ofDay, ofTime] = [day, time].map((index) =>
    index === undefined ? undefined : readStamp(cells[index]?.text ?? ''),
  );
  const stamp = ofTime ?? ofDay;
  if (!stamp) return undefined;
  return { ...stamp, day: ofTime?.day ?? ofDay?.day, zones: ofTime?.zones ?? ofDay?.zones };
}

function toLine(cell: TableCell, source: string): TextLine {
  const lines = linesOf(cell.children, source);
  const pieces = lines.flatMap((line, index) =>
    index === 0 ? line.pieces : [{ text: ' ', markdown: ' ', open: '', close: '' }, ...line.pieces],
  );
  const offset = lines[0]?.offset ?? cell.position?.start.offset ?? 0;
  return { pieces, offset, text: pieces.map(({ text }) => text).join('') };
}
