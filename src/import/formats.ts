import { parseCstate } from './cstate/issues.ts';
import type { Format } from './format.ts';
import { JSON_FORMATS } from './json-formats.ts';
import { parseMarkdownReports } from './markdown/reports.ts';
import { parseUpptime } from './upptime/issues.ts';

/** All that can be read, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [
  ...JSON_FORMATS,
  {
    format: 'cstate',
    title: 'cState',
    parse: parseCstate,
    detect: ({ files }) => files.some(({ path }) => /(?:^|\/)content\/issues\//.test(path)),
  },
  {
    format: 'upptime',
    title: 'Upptime',
    parse: parseUpptime,
    detect: ({ files }) => files.some(({ path }) => /(?:^|\/)\.upptimerc\.ya?ml$/.test(path)),
  },
  {
    format: 'markdown',
    title: 'Markdown',
    parse: parseMarkdownReports,
    detect: ({ files }) => files.some(({ path }) => /\.(?:md|markdown|md\.erb)$/.test(path)),
    isPlain: true,
  },
];
