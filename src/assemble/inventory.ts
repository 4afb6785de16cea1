import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toInventory } from '../domain/inventory.ts';
import { routes } from '../domain/routes.ts';
import type { Build } from './current.ts';
import { digestsOf } from './digests.ts';
import { askGit } from './git.ts';

/**
 * Writes down what is published, as the last of its files: so anybody can tell whether what a host serves is what was
 * built.
 *
 * @param known - digests of files that were told when they were written.
 */
export async function writeInventory(
  folder: string,
  { root, version }: Pick<Build, 'root' | 'version'>,
  known?: ReadonlyMap<string, string>,
): Promise<void> {
  const path = join(folder, routes.inventory);
  await mkdir(dirname(path), { recursive: true });
  const digests = await digestsOf(folder, known);
  await writeFile(path, toInventory({ version, ...(await originOf(root)) }, digests));
}

/** The commit that is built, and whether files differ from it; nothing where the content is in no repository. */
async function originOf(root: string): Promise<{ commit?: string; uncommitted?: boolean }> {
  try {
    if ((await askGit(root, 'ls-files', '--', 'content')) === '') return {};
    const commit = (await askGit(root, 'rev-parse', 'HEAD')).trim();
    const changes = await askGit(root, 'status', '--porcelain', '--', '.');
    return { commit, ...(changes !== '' && { uncommitted: true }) };
  } catch {
    return {};
  }
}
