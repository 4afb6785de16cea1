import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { createSite } from './build-site.ts';
import { type Attack, filesOfAttack } from './hostile.ts';
import { filesOf } from './pages.ts';

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

/** Every published file as text, those of the search inflated. */
export async function publishedBytes(dist: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const file of await filesOf(dist)) {
    const bytes = await readFile(join(dist, file));
    files.set(file, (file.endsWith('.bin') ? inflateRawSync(bytes) : bytes).toString('utf8'));
  }
  return files;
}
