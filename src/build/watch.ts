import { sep } from 'node:path';
import type { HookParameters } from 'astro';

type Server = HookParameters<'astro:server:setup'>['server'];

/** Runs `refresh` when something below `content/` changes, one run after the other. */
export function watchContent(server: Server, root: string, refresh: () => Promise<void>): void {
  const folder = `${root.replace(/[\\/]$/, '')}${sep}content${sep}`;
  let running = Promise.resolve();
  let waiting = false;
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder) || waiting) return;
    waiting = true;
    running = running.then(() => {
      waiting = false;
      return refresh();
    });
  });
}
