import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toEditorCollections } from '../schema/editor-collections.ts';
import type { Build } from './current.ts';

/** Writes what editors read to complete and explain frontmatter, in the place of Astro's own, which knows no fields. */
export async function writeEditorCollections({ root, content }: Build): Promise<void> {
  const folder = join(root, '.astro/collections');
  await mkdir(folder, { recursive: true });
  for (const { name, text } of toEditorCollections(pathToFileURL(join(root, '/')).href, [
    ...content.bodies.keys(),
  ])) {
    await writeFile(join(folder, name), text);
  }
}
