import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';

/** When git first had each file below a folder, in milliseconds; nothing where it does not know. */
export async function commitDates(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Map<string, number>> {
  const dates = new Map<string, number>();
  const git = async (...args: string[]) => {
    const options = { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 256 * 2 ** 20 };
    return (await promisify(execFile)('git', args, options)).stdout;
  };
  try {
    // A copy without its history dates everything to its last commit.
    if ((await git('rev-parse', '--is-shallow-repository')).trim() !== 'false') return dates;
    const log = await git(
      'log',
      '-z',
      '--no-renames',
      '--relative',
      '--name-only',
      '--format=::%ct',
      '--',
      '.',
    );
    let at = 0;
    for (const token of log.split('\0')) {
      const line = token.replace(/^\n+/, '');
      const [mark, seconds] = /^::(\d+)/.exec(line) ?? ['', undefined];
      if (seconds !== undefined) at = Number(seconds) * 1000;
      const path = line.slice(mark.length).replace(/^\n+/, '');
      // The log runs backwards: what is told last was first.
      if (path !== '') dates.set(path, at);
    }
    return dates;
  } catch {
    return dates;
  }
}
