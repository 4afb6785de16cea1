import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawingProblemsOf } from '../assemble/drawing-problems.ts';
import { withKeptContent } from '../assemble/kept-content.ts';
import { type Content, contentOf } from '../check/content.ts';
import { mayColour } from '../check/reporters/colour.ts';
import { toGithub } from '../check/reporters/github.ts';
import { toJson } from '../check/reporters/json.ts';
import { toSarif } from '../check/reporters/sarif.ts';
import { readingOf, toText } from '../check/reporters/text.ts';
import { toLogText } from '../domain/characters.ts';
import { applyEdits } from '../source/apply-edits.ts';
import type { SourceFile } from '../source/document.ts';
import type { Fix } from '../source/edit.ts';
import { migrate } from '../source/migrations/migrate.ts';
import { readTree, type SourceTree, sourcesOf, withSources } from '../source/read.ts';
import { duePromisesOf } from './due-promises.ts';
import type { ExitCode, Io } from './io.ts';

type Format = 'text' | 'github' | 'json' | 'sarif';

const REPORTERS = {
  text: toText,
  github: toGithub,
  json: toJson,
  sarif: toSarif,
} as const satisfies Record<Format, unknown>;

/** One mend can make another possible; more rounds than this would go in circles. */
const ROUNDS = 5;

/** Check all content and print what is wrong; mend it first if asked to. */
export async function check(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      promises: { type: 'boolean', default: false },
      owner: { type: 'string', multiple: true, default: [] },
    },
  });
  const { format, fix, promises, owner } = values;
  if (!isFormat(format)) {
    io.stderr.write(`Unexpected format \`${toLogText(format)}\`, expected text, github, json or sarif.\n`);
    return 2;
  }
  if (owner.length > 0 && !promises) {
    io.stderr.write('`--owner` belongs to `--promises`.\n');
    return 2;
  }
  const tree = await readTree(io.cwd);
  const content = fix
    ? await mend(tree, io)
    : await withKeptContent(io.cwd, (keeper) => contentOf(tree, { ...io, keeper }));
  if (promises) {
    io.stdout.write(duePromisesOf(content, owner));
    return 0;
  }
  const problems = content.withFound(await drawingProblemsOf(content, io.cwd));
  io.stdout.write(
    REPORTERS[format](problems, { files: content.files, colour: mayColour(io.stdout, io.env) }),
  );
  if (format === 'text') io.stdout.write(readingOf(problems));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function mend(tree: SourceTree, io: Io): Promise<Content> {
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

function isFormat(format: string): format is Format {
  return Object.hasOwn(REPORTERS, format);
}
