import type { Readable, Writable } from 'node:stream';

/** What a command touches of the world outside; tests pass their own. */
export interface Io {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  now: number;
  /** Milliseconds from some moment, to tell how long something took; without it nothing is told. */
  clock?: () => number;
  stdin: Readable & MaybeTerminal;
  stdout: Writable & MaybeTerminal;
  stderr: Writable;
}

interface MaybeTerminal {
  isTTY?: boolean | undefined;
}

/** Fine, problems in content, wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What was asked for can't be done as it was asked. */
export class UsageError extends Error {}

/** `parseArgs` of Node throws these. */
export function isWrongUsage(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** Whether someone is there to answer questions. */
export function isInteractive({ stdin, stdout, env: { CI } }: Io): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && !CI;
}
