import { toCsvText } from '../domain/csv.ts';
import type { SearchRecord } from './files.ts';

const COLUMNS = [
  'id',
  'title',
  'services',
  'started',
  'ended',
  'minutes',
  'url',
] as const satisfies (keyof SearchRecord)[];

/**
 * The incidents found as a table for spreadsheets: RFC 4180, one line per incident, services with their impact.
 *
 * @param origin - what addresses are completed with, as in `https://status.example`.
 */
export function toCsv(records: readonly SearchRecord[], origin: string): string {
  const rows = records.map((record) =>
    COLUMNS.map((column) => {
      if (column === 'services') return record.services.join('; ');
      return column === 'url' ? new URL(record.url, origin).href : String(record[column]);
    }),
  );
  return toCsvText([COLUMNS, ...rows]);
}
