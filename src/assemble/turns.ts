import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Waits until no other build of a folder is under way, and keeps others waiting until this process has ended. What is
 * held is an address to listen at, which the system gives back however a process ends: no file is left that would
 * have to be told from one of a build that still runs.
 *
 * @param onWait - Told when there is something to wait for.
 */
export async function takeTurn(root: string, onWait: () => void): Promise<void> {
  const address = addressOf(await realpath(root));
  let hasWaited = false;
  while (!(await hold(address))) {
    await untilFree(address, () => {
      if (!hasWaited) onWait();
      hasWaited = true;
    });
  }
}

/** The same for every process that builds the same folder on this machine. */
function addressOf(folder: string): string {
  const name = `afterword-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** False when another process holds it. Where nothing can be held at all, builds take no turns. */
function hold(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer((waiting) => waiting.unref());
    server.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code !== 'EADDRINUSE'));
    server.listen(address, () => {
      server.unref();
      resolve(true);
    });
  });
}

/** Resolves when whoever holds an address has ended. */
function untilFree(address: string, onWait: () => void): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(address, onWait);
    // Refused, or cut off: nobody is there any more, but for a file on systems where an address is one.
    socket.on('error', () => {});
    socket.on('close', async () => {
      if (address.endsWith('.sock')) await rm(address, { force: true });
      resolve();
    });
  });
}
