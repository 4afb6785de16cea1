import { sep } from 'node:path';
import type { HookParameters } from 'astro';

type Server = HookParameters<'astro:server:setup'>['server'];

/** What users own, and what the build reads of it. */
const FOLDERS = ['content', 'public'];

/** Editors save a file in several steps; those that come within this many milliseconds are one. */
const SETTLED = 30;

/** Runs `refresh` when something that users own changes, one run after the other. */
export function watchContent(server: Server, root: string, refresh: () => Promise<void>): void {
  const folders = FOLDERS.map((folder) => `${root.replace(/[\\/]$/, '')}${sep}${folder}`);
  let running = Promise.resolve();
  let waiting = false;
  server.watcher.add(folders);
  server.watcher.on('all', (_event, path) => {
    if (waiting || !folders.some((folder) => path === folder || path.startsWith(folder + sep))) return;
    waiting = true;
    running = running
      .then(async () => {
        await new Promise((resolve) => setTimeout(resolve, SETTLED));
        waiting = false;
        await refresh();
      })
      // One refresh that fails, perhaps because a file went while it was read, must not be the last.
      .catch((error: Error) => server.config.logger.error(error.stack ?? error.message));
  });
}
