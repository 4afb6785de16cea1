import { stringify } from 'yaml';
import { contentOf } from '../../src/check/content.ts';
import type { ImportedDocument, ImportedRecord, LedgerLine } from '../../src/import/model.ts';
import { toTree } from './fixtures.ts';

/** A time after all that fixtures tell of. */
const NOW = Date.parse('2026-11-01T12:00Z');

/** What the check finds wrong with an imported record, but for what can be published all the same. */
export function errorsOf({ site, incidents, maintenance }: ImportedRecord): string[] {
  const services = site.services.map(({ id, name, group, description }) => ({
    id,
    name,
    group,
    description,
  }));
  const { timezone } = site;
  const files = [
    {
      file: 'content/site.yaml',
      text: stringify({ name: 'Acme', url: 'https://moved.test', timezone, services }),
    },
    ...incidents.map((document, index) => toFile('incidents', document, index)),
    ...maintenance.map((document, index) => toFile('maintenance', document, index)),
  ];
  const pictures = [...incidents, ...maintenance].flatMap(({ attachments }, index) =>
    attachments.map(({ name }) => `content/incidents/${index}/${name}`),
  );
  const tree = toTree(files);
  const { problems } = contentOf({ ...tree, paths: new Set([...tree.paths, ...pictures]) }, { now: NOW });
  return problems
    .filter(({ severity, rule }) => severity === 'error' && rule !== 'image/missing')
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

function toFile(folder: string, { fields, body, day }: ImportedDocument, index: number) {
  const { aliases, ...own } = fields as Record<string, unknown>;
  const updates = (own['updates'] ?? []) as Record<string, unknown>[];
  const data = { ...own, updates: updates.map(({ id, ...update }) => update) };
  return { file: `content/${folder}/${day}-${index}.md`, text: `---\n${stringify(data)}---\n${body}\n` };
}

/** What became of a field, each in one line. */
export function toldOf({ ledger }: Pick<ImportedRecord, 'ledger'>, field: string): string[] {
  return ledger.filter((line) => line.field === field).map(toLine);
}

/** A line of the ledger, as a test reads it. */
export function toLine({ outcome, id, value, reason }: LedgerLine): string {
  return `${id} ${outcome}: ${value} (${reason})`;
}
