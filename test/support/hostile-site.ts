import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createSite } from './build-site.ts';
import { type Attack, filesOfAttack } from './hostile.ts';

/** Makes the repository of an attack, in which something was published before. */
export async function createHostileSite(name: string, attack: Attack): Promise<string> {
  const root = await createSite({ name: `hostile-site-${name}`, fixture: 'empty' });
  await rm(join(root, '.cache'), { recursive: true, force: true });
  for (const [path, text] of Object.entries({
    ...filesOfAttack(attack),
    'dist/index.html': 'what was published before',
  })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}
