import { parseArgs } from 'node:util';
import type { Checked } from '../assemble/check-content.ts';
import { checkTree } from '../assemble/kept-check.ts';
import { trackedCachesOf } from '../assemble/tracked-caches.ts';
import { mayColour } from '../check/reporters/colour.ts';
import { readingOf, toText } from '../check/reporters/text.ts';
import { toLogText } from '../domain/characters.ts';
import type { Problem } from '../domain/problem.ts';
import { readTree, type SourceTree } from '../source/read.ts';
import type { ExitCode, Io } from './io.ts';

type Format = 'text' | 'github' | 'json' | 'sarif';
type Reporter = (problems: readonly Problem[], options: Parameters<typeof toText>[1]) => string;

/** Each is loaded when it is asked for. */
const REPORTERS = {
  text: async () => toText,
  github: async () => (await import('../check/reporters/github.ts')).toGithub,
  json: async () => (await import('../check/reporters/json.ts')).toJson,
  sarif: async () => (await import('../check/reporters/sarif.ts')).toSarif,
} as const satisfies Record<Format, () => Promise<Reporter>>;

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
  if (promises) {
    io.stdout.write(await promisesIn(tree, { fix, owner }, io));
    return 0;
  }
  const { problems, files } = await checkedIn(tree, fix, io);
  const report = await REPORTERS[format]();
  io.stdout.write(report(problems, { files, colour: mayColour(io.stdout, io.env) }));
  if (format === 'text') io.stdout.write(readingOf(problems));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function checkedIn(tree: SourceTree, fix: boolean, io: Io): Promise<Checked> {
  const { cwd, now, env } = io;
  const caches = await trackedCachesOf(cwd);
  if (!fix) return checkTree(cwd, tree, { now, env, caches });
  const { mend } = await import('./mend.ts');
  const { checkedOf } = await import('../assemble/check-content.ts');
  return checkedOf(await mend(tree, io), cwd, caches);
}

async function promisesIn(
  tree: SourceTree,
  { fix, owner }: { fix: boolean; owner: readonly string[] },
  io: Io,
): Promise<string> {
  const { duePromisesOf } = await import('./due-promises.ts');
  if (fix) return duePromisesOf(await (await import('./mend.ts')).mend(tree, io), owner);
  const { contentOf } = await import('../check/content.ts');
  const { withKeptContent } = await import('../assemble/kept-content.ts');
  const content = await withKeptContent(io.cwd, (keeper) => contentOf(tree, { ...io, keeper }));
  return duePromisesOf(content, owner);
}

function isFormat(format: string): format is Format {
  return Object.hasOwn(REPORTERS, format);
}
