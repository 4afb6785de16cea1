import { spawn } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

/** What a process of its own ended with. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
  /** What it wrote on both, as it came. */
  output: string;
}

/** Where a program runs. */
export interface Surroundings {
  cwd: string;
  /** The whole environment. */
  env: NodeJS.ProcessEnv;
}

/** Runs a program with nobody at a terminal; refused if it did not end by itself. */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env }: Surroundings,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = { stdout: '', stderr: '', output: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        printed[stream] += text;
        printed.output += text;
      });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code !== null) resolve({ code, ...printed });
      else reject(new Error(`${[program, ...args].join(' ')} was ended by ${signal}:\n${printed.output}`));
    });
  });
}

/**
 * A path, a home and where Node keeps what it has compiled beside what is given: nothing else of what the runner of the
 * tests sets.
 */
export function environmentOf(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env;
  return { PATH, HOME, NODE_COMPILE_CACHE, ...more };
}

/** The real process, as npm starts it. */
export function runProcess(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return runProgram(process.execPath, [MAIN, ...args], { cwd, env: environmentOf(env) });
}
