import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createSite } from '../support/build-site.ts';
import { startOwn } from '../support/own-server.ts';
import { builtSite } from '../support/sites.ts';

const ROOTS = {
  dev: () => createSite({ name: 'two-servers', fixture: 'minimal' }),
  preview: async () => (await builtSite('minimal')).root,
};

/** Whether something listens there. */
function listens(origin: string): Promise<boolean> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

test.each(['dev', 'preview'] as const)(
  'npm run %s serves a folder that another serves, and ends when it is asked to',
  async (command) => {
    const root = await ROOTS[command]();
    const first = await startOwn(command, root);
    onTestFinished(() => first.close());
    const second = await startOwn(command, root);
    onTestFinished(() => second.close());
    for (const { origin } of [first, second]) expect((await fetch(origin)).status).toBe(200);
    expect(second.origin).not.toBe(first.origin);
    await first.end();
    expect(await listens(first.origin)).toBe(false);
    expect(await listens(second.origin)).toBe(true);
  },
);
