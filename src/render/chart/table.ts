import { CsvError, type Info, parse } from 'csv-parse/sync';
import { type ChartFault, MAX_ROWS } from './chart.ts';

/** A CSV file as text in rows and columns. */
export interface Table {
  columns: string[];
  rows: TableRow[];
}

export interface TableRow {
  /** Line of the file on which it ends. */
  line: number;
  cells: string[];
}

const DELIMITERS = [',', ';', '\t'] as const;

/** Read a CSV file as spreadsheets and monitoring tools write it: the first line names the columns. */
export function parseTable(text: string): { table?: Table; faults: ChartFault[] } {
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  try {
    const records = parse(text, { bom: true, delimiter, info: true, skip_empty_lines: true, trim: true });
    const [first, ...rest] = (records as unknown as Read[]).map(({ record, info }) => ({
      line: info.lines,
      cells: record,
    }));
    if (!first || rest.length === 0) return { faults: [EMPTY] };
    return rest.length > MAX_ROWS
      ? { faults: [tooLong(rest.length)] }
      : { table: { columns: first.cells, rows: rest }, faults: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { faults: [toFault(error)] };
  }
}

interface Read {
  record: string[];
  info: Info;
}

const EMPTY: ChartFault = {
  line: 1,
  message: 'Missing data: a line with the names of the columns, then lines of numbers.',
  remedy: 'Add the data, or remove the chart.',
};

function tooLong(rows: number): ChartFault {
  return {
    line: MAX_ROWS + 2,
    message: `Unexpected ${rows} lines of data, expected at most ${MAX_ROWS}.`,
    remedy: 'Use the mean or the maximum over longer intervals.',
  };
}

function toFault({ code, message, ...details }: CsvError): ChartFault {
  const line = 'lines' in details && typeof details.lines === 'number' ? details.lines : 1;
  if (code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') {
    return {
      line,
      message: 'Unexpected number of cells, expected as many as columns are named on the first line.',
      remedy: 'Leave a cell empty where there is no number, and put text with commas in quotation marks.',
    };
  }
  return {
    line,
    message: `Unexpected text in the CSV file: ${message}.`,
    remedy: 'Correct the quotation marks on this line.',
  };
}
