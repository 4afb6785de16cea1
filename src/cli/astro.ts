import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { VERBOSE } from '../domain/own-fault.ts';
import { NO_ASTRO, resolveInstalled } from '../render/installed.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';

/**
 * A build makes much that is forgotten at once. With this room in MB for it, instead of 16, Node looks for it
 * less often, which saves a tenth of the time; with more, it takes no less and much more memory.
 */
export const BUILD_FLAGS: readonly string[] = ['--max-semi-space-size=32'];

const RUN_BUILD = fileURLToPath(new URL('../assemble/run-build.ts', import.meta.url));

/** Build the site; the integration checks the content before it begins. */
export async function build(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      drafts: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  const more = {
    ...(values.drafts && { AFTERWORD_DRAFTS: '1' }),
    ...(values.verbose && { [VERBOSE]: '1' }),
  };
  const { code, signal } = await runNode([...BUILD_FLAGS, RUN_BUILD], io, more);
  if (signal !== null) {
    const why = STOPS.includes(signal)
      ? `stopped by ${signal}`
      : `ended by ${signal}, as systems do when memory runs out`;
    // In a terminal a bar may stand on the line.
    const line = `The build was ${why}. What was published before is unchanged.\n`;
    io.stderr.write(io.stdout.isTTY ? `\n${line}` : line);
  }
  return code === 0 ? 0 : 1;
}

/** Show the site while its author writes, drafts included. */
export async function dev(args: readonly string[], io: Io): Promise<ExitCode> {
  return serve('dev', serverOf(args), io);
}

/** Show what was built. */
export async function preview(args: readonly string[], io: Io): Promise<ExitCode> {
  const server = serverOf(args);
  const isBuilt = await access(join(io.cwd, 'dist/index.html')).then(
    () => true,
    () => false,
  );
  if (isBuilt) return serve('preview', server, io);
  io.stderr.write('There is no site in dist/ yet. Build it first: npm run build\n');
  return 1;
}

/** Where a server is to be reached. */
interface ServerFlags {
  port?: string | undefined;
  host?: string | undefined;
  open: boolean;
}

function serverOf(args: readonly string[]): ServerFlags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      open: { type: 'boolean', default: false },
    },
  });
  const { port } = values;
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536)) {
    throw new UsageError(`Unexpected \`--port ${port}\`, expected a number from 1 to 65535.`);
  }
  return values;
}

async function serve(
  command: 'dev' | 'preview',
  { port, host, open }: ServerFlags,
  io: Io,
): Promise<ExitCode> {
  if (port !== undefined && !(await isFree(Number(port), host))) {
    io.stderr.write(
      `Port ${port} is taken. Stop what uses it, or name another: npm run ${command} -- --port ${Number(port) + 1}\n`,
    );
    return 1;
  }
  const flags = [...(port ? ['--port', port] : []), ...(host ? ['--host', host] : [])];
  // Without the lock, which would end a second server of the same folder with a stack trace; it takes the next port.
  const args = [findAstro(io.cwd), command, '--ignore-lock', ...flags, ...(open ? ['--open'] : [])];
  const { code, signal } = await runNode(args, io);
  // A server that is stopped by its user has done its work.
  return code === 0 || (signal !== null && STOPS.includes(signal)) ? 0 : 1;
}

/** How a user, a terminal that is closed, and whatever looks after processes ask one to end. */
const STOPS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGHUP', 'SIGTERM'];

/** Whether a server could listen there, as far as can be said before it does. */
function isFree(port: number, host = 'localhost'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code !== 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** How a process ended: with a code, or by a signal. */
interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/**
 * The project's own Astro runs as a process of its own: nothing of it is part of the command line. It ends when the
 * command is asked to end.
 */
function runNode(
  args: readonly string[],
  { cwd, env }: Io,
  more: Readonly<Record<string, string>> = {},
): Promise<End> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...env, ...more, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of STOPS) process.on(signal, passOn);
  return new Promise<End>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve({ code, signal }));
  }).finally(() => {
    for (const signal of STOPS) process.off(signal, passOn);
  });
}

function findAstro(root: string): string {
  const manifest = resolveInstalled('astro/package.json', root);
  if (manifest === undefined) throw new UsageError(NO_ASTRO);
  const { bin } = createRequire(manifest)(manifest) as { bin: string | { astro: string } };
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin.astro);
}
