import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { ExitCode, Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { FIXTURES } from './fixtures.ts';

/** 2024-01-01 09:30 in New York. */
export const NOW = Date.parse('2024-01-01T14:30:00Z');

/** A repository of its own, with the content that all fixtures share unless said otherwise. */
export async function createRepository(folder = join(FIXTURES, 'base')): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'afterword-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp(folder, root, { recursive: true });
  return root;
}

export interface Outcome {
  code: ExitCode;
  stdout: string;
  stderr: string;
}

/** What a command touches where nobody is there to answer questions, and what it printed. */
export function ioIn(cwd: string) {
  const [stdout, stderr] = [createSink(), createSink()];
  const io: Io = {
    cwd,
    env: {},
    now: NOW,
    stdin: new PassThrough(),
    stdout: stdout.stream,
    stderr: stderr.stream,
  };
  return { io, stdout, stderr };
}

/** Run a command as if nobody were there to answer questions. */
export async function runIn(cwd: string, ...args: string[]): Promise<Outcome> {
  const { io, stdout, stderr } = ioIn(cwd);
  return { code: await run(args, io), stdout: stdout.text(), stderr: stderr.text() };
}

/** Run a command at a terminal where each answer is typed in turn. */
export async function answerIn(
  cwd: string,
  args: readonly string[],
  answers: readonly string[],
): Promise<Outcome> {
  const { io, stdout, stderr } = ioIn(cwd);
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  Object.assign(stdout.stream, { isTTY: true, columns: 80 });
  const code = run(args, { ...io, stdin });
  for (const answer of answers) {
    await stdout.quiet();
    stdin.write(answer);
  }
  return { code: await code, stdout: stdout.text(), stderr: stderr.text() };
}

/** All files below a folder, by path. */
export async function readAll(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files
    .sort()
    .map(async (path) => [path.slice(root.length + 1), await readFile(path, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(read));
}

/** Of the event loop. What is printed comes of the same process, so it is as busy as we are. */
const QUIET_TURNS = 50;

function createSink() {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk) => {
    text += chunk;
  });
  return {
    stream,
    text: () => text,
    /** Until something was printed, and nothing more is while all that was begun goes on. */
    async quiet() {
      let seen = -1;
      for (let turns = 0; turns < QUIET_TURNS || text === ''; turns++) {
        if (seen !== text.length) turns = 0;
        seen = text.length;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}
