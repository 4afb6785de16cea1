import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Io } from './io.ts';

/** A change to the files of a repository that is ready to be published. */
export interface Change {
  /** Paths from the root of the project, with `/`. */
  paths: readonly string[];
  /** What the commit is called. */
  message: string;
}

/** The commands that publish a change, or what is needed before there can be any. */
export async function publishingSteps({ paths, message }: Change, io: Io): Promise<string> {
  const add = `git add ${paths.map((path) => quote(fromShell(path, io))).join(' ')}`;
  const commit = `git commit -m ${quote(message, '"')}`;
  if (!(await isRepository(io))) {
    return `The site is published from a git repository, and this folder is not in one yet. Make it one:
  git init
  ${add}
  ${commit}
Then create an empty repository at your git host, and push to it as described there.
`;
  }
  const hasUpstream = await git(['rev-parse', '--abbrev-ref', '--symbolic-full-name', '@{upstream}'], io);
  const [remote] = (await git(['remote'], io))?.split('\n').filter(Boolean) ?? [];
  const push = hasUpstream ? 'git push' : `git push -u ${remote ?? 'origin'} HEAD`;
  const before = remote ? '' : '  git remote add origin <the address of your repository at your git host>\n';
  return `To publish it:\n  ${add}\n  ${commit}\n${before}  ${push}\n`;
}

/** A path as the shell needs it in which the command was typed; npm runs scripts in the project's root. */
function fromShell(path: string, { cwd, env: { INIT_CWD: shell = cwd } }: Io): string {
  const way = relative(shell, `${cwd}/${path}`).replaceAll('\\', '/');
  return way === '' ? '.' : way;
}

/**
 * A word as shells read it: as it is, in double quotation marks where these change nothing in any shell, or
 * else in the marks of the system's own.
 */
function quote(word: string, mark = ''): string {
  if (/^[\w./:@+-]+$/.test(word) && !word.startsWith('-')) return `${mark}${word}${mark}`;
  if (/^[\p{L}\p{N} ._/:@+,()-]+$/u.test(word) && !word.startsWith('-')) return `"${word}"`;
  return process.platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * Commits all that is in a folder, of which a repository is made if it is in none. One that has commits is left alone,
 * because what else waits there to be committed isn't ours; false then, and if git can't.
 */
export async function firstCommit(message: string, io: Io): Promise<boolean> {
  if (await isRepository(io)) {
    if ((await git(['rev-parse', '--verify', 'HEAD'], io)) !== undefined) return false;
    if ((await git(['rev-parse', '--show-prefix'], io)) !== '') return false;
  } else if ((await git(['init', '--initial-branch=main'], io)) === undefined) return false;
  if ((await git(['add', '--all', '.'], io)) === undefined) return false;
  return (await git(['commit', '--quiet', '--message', message], io)) !== undefined;
}

async function isRepository(io: Io): Promise<boolean> {
  return (await git(['rev-parse', '--is-inside-work-tree'], io)) === 'true';
}

/** What git answers; nothing when it refuses or is not installed. */
async function git(args: readonly string[], { cwd, env }: Io): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', args, { cwd, env: { ...process.env, ...env } });
    return stdout.trim();
  } catch {
    return undefined;
  }
}
