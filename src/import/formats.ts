import { parseCstate } from './cstate/issues.ts';
import { parseMarkdownReports } from './markdown/reports.ts';
import type { SourceFile, SourceFormat, SourceParser } from './model.ts';
import { parseStatuspage } from './statuspage/statuspage.ts';
import { parseUpptime } from './upptime/issues.ts';

/** A kind of source that can be read. */
export interface Format {
  format: SourceFormat;
  /** As people call it. */
  title: string;
  parse: SourceParser;
  /** Whether these files are of it for certain, so that nobody has to say so. */
  detect(files: readonly SourceFile[]): boolean;
}

/** All that can be read, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [
  {
    format: 'statuspage',
    title: 'Statuspage',
    parse: parseStatuspage,
    detect: (files) => files.some(({ text }) => /"incident_updates"\s*:/.test(text)),
  },
  {
    format: 'cstate',
    title: 'cState',
    parse: parseCstate,
    detect: (files) => files.some(({ path }) => /(?:^|\/)content\/issues\//.test(path)),
  },
  {
    format: 'upptime',
    title: 'Upptime',
    parse: parseUpptime,
    detect: (files) => files.some(({ path }) => /(?:^|\/)\.upptimerc\.ya?ml$/.test(path)),
  },
  {
    format: 'markdown',
    title: 'Markdown',
    parse: parseMarkdownReports,
    detect: (files) => files.length > 0 && files.every(({ path }) => /\.(?:md|markdown|md\.erb)$/.test(path)),
  },
];

/** The one format that files are of, where that is certain. */
export function formatOf(files: readonly SourceFile[], formats: readonly Format[]): Format | undefined {
  const [only, ...others] = formats.filter(({ detect }) => detect(files));
  return others.length === 0 ? only : undefined;
}
