import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ExitCode, Io } from './io.ts';

/** Build the site; the integration checks the content before it begins. */
export async function build(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...args], options: { drafts: { type: 'boolean', default: false } } });
  return runAstro(['build'], io, values.drafts ? { AFTERWORD_DRAFTS: '1' } : {});
}

/** Show the site while its author writes, drafts included. */
export async function dev(args: readonly string[], io: Io): Promise<ExitCode> {
  return runAstro(['dev', ...serverArgs(args)], io);
}

/** Show what was built. */
export async function preview(args: readonly string[], io: Io): Promise<ExitCode> {
  return runAstro(['preview', ...serverArgs(args)], io);
}

function serverArgs(args: readonly string[]): string[] {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      open: { type: 'boolean', default: false },
    },
  });
  const { port, host, open } = values;
  return [...(port ? ['--port', port] : []), ...(host ? ['--host', host] : []), ...(open ? ['--open'] : [])];
}

/** Run the project's own Astro, as a process of its own: nothing of it is part of the command line. */
function runAstro(
  args: readonly string[],
  { cwd, env }: Io,
  more: Readonly<Record<string, string>> = {},
): Promise<ExitCode> {
  const child = spawn(process.execPath, [findAstro(cwd), ...args], {
    cwd,
    env: { ...env, ...more, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // A server that is stopped by its user has done its work.
    child.on('exit', (code, signal) => resolve(code === 0 || signal === 'SIGINT' ? 0 : 1));
  });
}

function findAstro(root: string): string {
  const require = createRequire(join(root, 'package.json'));
  const manifest = require.resolve('astro/package.json');
  const { bin } = require(manifest) as { bin: string | { astro: string } };
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin.astro);
}
