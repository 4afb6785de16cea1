import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawingProblemsOf } from '../../src/assemble/drawing-problems.ts';
import { readContent } from '../../src/check/content.ts';
import { run } from '../../src/cli/run.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { ioIn } from './cli.ts';
import { REPOSITORY, writeFiles } from './files.ts';

/** What a reader of the documentation has: the example, or the site that `npm run init` leaves. */
export type ReaderState = 'example' | 'begun';

/** The time at which the example stands still; a site of one's own is begun then. */
const NOW = Date.parse('2026-04-16T14:40:00Z');

export interface ReaderSite {
  root: string;
  /** What the check says once these files are saved; they are removed again. */
  problemsWith(files: ReadonlyMap<string, string | Uint8Array>): Promise<Problem[]>;
  remove(): Promise<void>;
}

/** A repository in which a reader tries what the documentation shows. */
export async function createReaderSite(state: ReaderState): Promise<ReaderSite> {
  const root = await mkdtemp(join(tmpdir(), 'afterword-reader-'));
  for (const folder of ['content', 'public'])
    await cp(join(REPOSITORY, folder), join(root, folder), { recursive: true });
  if (state === 'begun') await init(root);
  return {
    root,
    async problemsWith(files) {
      const kept = join(root, '.kept');
      await cp(join(root, 'content'), kept, { recursive: true });
      writeFiles(root, Object.fromEntries(files));
      const content = await readContent(root, { now: NOW });
      const problems = [...content.problems, ...(await drawingProblemsOf(content, root)).problems];
      await rm(join(root, 'content'), { recursive: true });
      await cp(kept, join(root, 'content'), { recursive: true });
      await rm(kept, { recursive: true });
      return problems.filter(({ file }) => files.has(file));
    },
    remove: () => rm(root, { recursive: true }),
  };
}

/** As a reader does who accepts the services that are suggested. */
async function init(root: string): Promise<void> {
  const args = [
    'init',
    '--name',
    'Acme',
    '--url',
    'https://status.acme.example',
    '--timezone',
    'Europe/Berlin',
  ];
  const code = await run(args, { ...ioIn(root).io, now: NOW });
  if (code !== 0) throw new Error(`\`npm run init\` ended with ${code}.`);
}
