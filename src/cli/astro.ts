import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ExitCode, Io } from './io.ts';

/**
 * A build makes much that is forgotten at once. With this room in MB for it, instead of 16, Node looks for it
 * less often, which saves a tenth of the time.
 */
export const BUILD_FLAGS: readonly string[] = ['--max-semi-space-size=64'];

/** Build the site; the integration checks the content before it begins. */
export async function build(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...args], options: { drafts: { type: 'boolean', default: false } } });
  const more = values.drafts ? { AFTERWORD_DRAFTS: '1' } : {};
  return runAstro(['build'], io, { flags: BUILD_FLAGS, more });
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

/** How Astro's process differs from ours. */
interface AstroProcess {
  /** Of Node. */
  flags?: readonly string[];
  /** Of the environment. */
  more?: Readonly<Record<string, string>>;
}

/** Run the project's own Astro, as a process of its own: nothing of it is part of the command line. */
function runAstro(
  args: readonly string[],
  { cwd, env }: Io,
  { flags = [], more = {} }: AstroProcess = {},
): Promise<ExitCode> {
  const child = spawn(process.execPath, [...flags, findAstro(cwd), ...args], {
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
