import { hash } from 'node:crypto';
import { toInventory } from '../domain/inventory.ts';
import { routes } from '../domain/routes.ts';
import type { Build } from './current.ts';
import { digestsOf } from './digests.ts';
import { askGit } from './git.ts';
import { writeStaged } from './published/placing.ts';

/**
 * Writes down what is published, as the last of its files: so anybody can tell whether what a host serves is what was
 * built.
 *
 * @param known - digests of files that were told when they were written.
 * @returns the digests of all of them, and of this one.
 */
export async function writeInventory(
  folder: string,
  { root, version }: Pick<Build, 'root' | 'version'>,
  known?: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const digests = await digestsOf(folder, known);
  const inventory = toInventory({ version, ...(await originOf(root)) }, digests);
  writeStaged(folder, routes.inventory, inventory);
  return digests.set(routes.inventory, hash('sha256', inventory));
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
