import { applyEdits } from '../apply-edits.ts';
import {
  type PlacedFault,
  parseDocument,
  parseYamlDocument,
  type SourceDocument,
  type SourceFile,
} from '../document.ts';
import type { Migration } from './migration.ts';
import { MIGRATIONS } from './table.ts';

/** A file whose content is written anew. */
export interface Migrated {
  file: string;
  before: string;
  after: string;
  /** Where, by the line in what was written before, and what is new there. */
  changes: readonly { line: number; version: string; says: string }[];
}

/** What becomes of files that an older version read: those that are written otherwise now. */
export function migrate(
  files: readonly SourceFile[],
  migrations: readonly Migration[] = MIGRATIONS,
): Migrated[] {
  return files.flatMap((source) => {
    let { text } = source;
    const changes: Migrated['changes'][number][] = [];
    for (const migration of migrations) {
      if (!migration.files.test(source.file)) continue;
      const document = parse({ file: source.file, text });
      const edits = migration.editsOf(document);
      const { version, says } = migration;
      for (const { start } of edits)
        changes.push({ line: document.lines.positionOf(start).line, version, says });
      text = applyEdits(text, edits);
    }
    return text === source.text ? [] : [{ file: source.file, before: source.text, after: text, changes }];
  });
}

/** What a document holds in the form of an older version, each at its place. */
export function olderIn(
  document: SourceDocument,
  migrations: readonly Migration[] = MIGRATIONS,
): PlacedFault[] {
  return migrations.flatMap(({ version, says, files, editsOf }) =>
    (files.test(document.file) ? editsOf(document) : []).map(({ start }) => ({
      ...document.lines.positionOf(start),
      rule: 'format/older',
      message: `Unexpected form of before ${version}: ${says}.`,
      remedy: 'Run `npx afterword check --fix`, which writes it anew.',
    })),
  );
}

function parse(source: SourceFile): SourceDocument {
  return source.file.endsWith('.yaml') ? parseYamlDocument(source) : parseDocument(source);
}
