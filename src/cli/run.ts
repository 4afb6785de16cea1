import { check } from './check.ts';
import type { ExitCode, Io } from './io.ts';

/** Run the command that the arguments name. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [command, ...rest] = args;
  if (command === 'check') return check(rest, io);
  io.stderr.write(`Usage: npm run check\n`);
  return 2;
}
