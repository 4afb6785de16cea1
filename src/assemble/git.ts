import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Stands before each commit of a log. */
export const RECORD = '\u001e';

const LARGEST_ANSWER = 256 * 1024 * 1024;
const run = promisify(execFile);

/** What git answers about a project; rejects where it refuses or is not installed. */
export async function askGit(root: string, ...args: readonly string[]): Promise<string> {
  return (await run('git', ['-C', root, ...args], { maxBuffer: LARGEST_ANSWER })).stdout;
}

/** Whether only the newest commits were fetched. */
export async function isShallow(root: string): Promise<boolean> {
  return (await askGit(root, 'rev-parse', '--is-shallow-repository')).trim() === 'true';
}
