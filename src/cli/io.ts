/** What a command touches of the world outside; tests pass their own. */
export interface Io {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  now: number;
  stdout: Output;
  stderr: Output;
}

export interface Output {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
}

/** Fine, problems in content, wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Whether what is printed may be coloured. */
export function colourOf({ stdout, env: { NO_COLOR } }: Io): boolean {
  return stdout.isTTY === true && !NO_COLOR;
}
