import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { HookParameters } from 'astro';
import { CODE, listCode } from '../source/read.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** What users own, and what the build reads of it. */
const FOLDERS = ['content', 'public'];

/** Editors save a file in several steps; those that come within this many milliseconds are one. */
const SETTLED = 30;

/**
 * Runs `refresh` when something that users own changes, one run after the other. One change is often told more than
 * once: only what differs from what was read before is refreshed, so that no page reloads twice.
 */
export async function watchContent(
  server: Server,
  root: string,
  refresh: () => Promise<void>,
): Promise<void> {
  const pathOf = (folder: string) => `${root.replace(/[\\/]$/, '')}${sep}${folder}`;
  const folders = FOLDERS.map(pathOf);
  const code = CODE.map(pathOf);
  // Those that lie behind a link are found by what was told of them alone.
  const told = new Set<string>();
  const stateNow = async () => [await stateOf(folders, told), ...(await listCode(root))].join('\n');
  let shown = await stateNow();
  let running = Promise.resolve();
  let waiting = false;
  server.watcher.add([...folders, ...code]);
  server.watcher.on('all', (_event, path) => {
    const isIn = (folder: string) => path === folder || path.startsWith(folder + sep);
    if (folders.some(isIn)) told.add(path);
    // What stands in files of code is shown anew by others; here it matters which there are.
    else if (!code.some(isIn)) return;
    if (waiting) return;
    waiting = true;
    running = running
      .then(async () => {
        await new Promise((resolve) => setTimeout(resolve, SETTLED));
        waiting = false;
        const state = await stateNow();
        if (state === shown) return;
        await refresh();
        shown = state;
      })
      // One refresh that fails, perhaps because a file went while it was read, must not be the last.
      .catch((error: Error) => server.config.logger.error(error.stack ?? error.message));
  });
}

/** What there is below folders and at more paths, and when each of it was changed. */
async function stateOf(folders: readonly string[], more: ReadonlySet<string>): Promise<string> {
  const paths = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(folder, { recursive: true }).catch(() => []);
      return names.map((name) => join(folder, name));
    }),
  );
  const facts = await Promise.all(
    [...new Set([...paths.flat(), ...more])].map(async (path) => {
      const entry = await stat(path, { bigint: true }).catch(() => undefined);
      return `${path} ${entry?.mtimeNs} ${entry?.ctimeNs} ${entry?.size}`;
    }),
  );
  return facts.sort().join('\n');
}
