import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { environmentOf } from './run-process.ts';

const COMMAND = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** What each says once it can be asked for everything. */
const READY = { dev: /watching for file changes/, preview: /Local .*http/ };

/** `npm run dev` or `npm run preview`, as it runs for an author. */
export interface OwnServer {
  origin: string;
  /** All that it printed so far. */
  output(): string;
  /** Asks the command to end, and waits until it has. */
  end(): Promise<void>;
  /** Ends it, and whatever it left behind. */
  close(): Promise<void>;
}

/**
 * Starts it on a port that is free, and waits until it says where it is.
 *
 * @param main - the command line that starts it; default: that of our sources.
 */
export async function startOwn(
  command: keyof typeof READY,
  root: string,
  main = COMMAND,
): Promise<OwnServer> {
  // A group of its own, in which nothing can be left behind.
  const child = spawn(process.execPath, [main, command, '--host', '127.0.0.1'], {
    cwd: root,
    env: environmentOf({ NO_COLOR: '1' }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    child.on('exit', () => reject(new Error(`${command} ended in ${root}:\n${output}`)));
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
        if (address && READY[command].test(output)) resolve(address);
      });
  });
  const end = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return {
    origin,
    output: () => output,
    end,
    async close() {
      await end();
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Nothing was left behind, as it should be.
      }
    },
  };
}
