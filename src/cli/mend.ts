import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Content, contentOf } from '../check/content.ts';
import { toLogText } from '../domain/characters.ts';
import { applyEdits } from '../source/apply-edits.ts';
import type { SourceFile } from '../source/document.ts';
import type { Fix } from '../source/edit.ts';
import { migrate } from '../source/migrations/migrate.ts';
import { type SourceTree, sourcesOf, withSources } from '../source/read.ts';
import type { Io } from './io.ts';

/** One mend can make another possible; more rounds than this would go in circles. */
const ROUNDS = 5;

/** Mends what can be mended without asking, says so, and tells what content is then. */
export async function mend(tree: SourceTree, io: Io): Promise<Content> {
  const migrated = migratedTree(tree, io);
  let [current, content] = [migrated, contentOf(migrated, io)];
  for (let round = 0; round < ROUNDS && content.fixes.length > 0; round++) {
    const next = withFixes(current, content.fixes);
    const checked = contentOf(next, io);
    // A mend that makes things worse was none.
    if (countErrors(checked) > countErrors(content)) break;
    const done = content.fixes.map(
      ({ file, line, rule, done }) => `Fixed ${toLogText(`${file}:${line} ${rule}: ${done}.`)}\n`,
    );
    io.stderr.write([...new Set(done)].join(''));
    [current, content] = [next, checked];
  }
  const before = new Map(sourcesOf(tree).map(({ file, text }) => [file, text]));
  for (const { file, text } of sourcesOf(current)) {
    if (before.get(file) !== text) await writeFile(join(io.cwd, file), text);
  }
  return content;
}

/** What an older version read, written as this one reads it: that comes first, as nothing else is said of it before. */
function migratedTree(tree: SourceTree, io: Io): SourceTree {
  const migrated = migrate(sourcesOf(tree));
  for (const { file, changes } of migrated) {
    for (const { line, says } of changes)
      io.stderr.write(`Fixed ${toLogText(`${file}:${line} format/older: ${says}.`)}\n`);
  }
  const texts = new Map(migrated.map(({ file, after }) => [file, after]));
  return withSources(tree, (source) => ({ ...source, text: texts.get(source.file) ?? source.text }));
}

function withFixes(tree: SourceTree, fixes: readonly Fix[]): SourceTree {
  const edit = <T extends SourceFile>(source: T): T => {
    const edits = fixes.flatMap(({ file, edits }) => (file === source.file ? edits : []));
    return edits.length > 0 ? { ...source, text: applyEdits(source.text, edits) } : source;
  };
  return withSources(tree, edit);
}

function countErrors({ problems }: Content): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}
