import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createSite } from './build-site.ts';
import { writeFiles } from './files.ts';
import { type Attack, filesOfAttack } from './hostile.ts';

/** Makes the repository of an attack, in which something was published before. */
export async function createHostileSite(name: string, attack: Attack): Promise<string> {
  const root = await createSite({ name: `hostile-site-${name}`, fixture: 'empty' });
  await rm(join(root, '.cache'), { recursive: true, force: true });
  writeFiles(root, { ...filesOfAttack(attack), 'dist/index.html': 'what was published before' });
  return root;
}
