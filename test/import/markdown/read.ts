import { parseMarkdownReports } from '../../../src/import/markdown/reports.ts';
import type { ImportedRecord, ImportOptions } from '../../../src/import/model.ts';

/** One report, as it is read from a file of that name. */
export function read(text: string, path = 'report.md', options: ImportOptions = {}): ImportedRecord {
  return parseMarkdownReports([{ path, text }], options);
}

/** The entries of its timeline, each on a line. */
export function timelineOf({ incidents: [incident] }: ImportedRecord): string[] {
  const entries = incident?.fields['timeline'] as { at: string; text: string }[] | undefined;
  return (entries ?? []).map(({ at, text }) => `${at} ${text}`);
}

/** What the ledger says of a field. */
export function told({ ledger }: ImportedRecord, field: string): string[] {
  return ledger.filter((line) => line.field === field).map(({ outcome, reason }) => `${outcome}: ${reason}`);
}
