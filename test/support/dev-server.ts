import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** `npm run dev`, as it runs for an author. */
export interface DevServer {
  origin: string;
  /** All that it printed so far. */
  output(): string;
  close(): Promise<void>;
}

/** Starts it on a port that is free, and waits until it says where it is. */
export async function startDev(root: string): Promise<DevServer> {
  const { PATH = '', HOME = '' } = process.env;
  // A group of its own, so that the server goes with the command that began it.
  const child = spawn(process.execPath, [COMMAND, 'dev', '--host', '127.0.0.1'], {
    cwd: root,
    env: { PATH, HOME, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    child.on('close', () => reject(new Error(`dev ended in ${join(root)}:\n${output}`)));
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
        if (address && /watching for file changes/.test(output)) resolve(address);
      });
  });
  return {
    origin,
    output: () => output,
    close() {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      return ended;
    },
  };
}
