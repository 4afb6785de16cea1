import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { hashSources, manifestOf } from '../../src/render/sources.ts';

async function createSources() {
  const folder = await mkdtemp(join(tmpdir(), 'sources #'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'deep er'));
  for (const name of ['a.ts', 'b.js', 'deep er/c#1.ts', 'note.md']) await writeFile(join(folder, name), name);
  return { folder, url: pathToFileURL(`${folder}/`) };
}

test('every source below a folder counts, by its name and its text; nothing else does', async () => {
  const { folder, url } = await createSources();
  const digests = [hashSources(url)];
  await writeFile(join(folder, 'note.md'), 'other');
  expect(hashSources(url)).toBe(digests[0]);
  await writeFile(join(folder, 'deep er/c#1.ts'), 'other');
  digests.push(hashSources(url));
  await rename(join(folder, 'a.ts'), join(folder, 'a2.ts'));
  digests.push(hashSources(url));
  digests.push(hashSources(url, new URL('b.js', url)));
  await writeFile(join(folder, 'b.js'), 'other');
  digests.push(hashSources(url), hashSources(new URL('b.js', url)));
  expect(new Set(digests).size).toBe(digests.length);
});

test('a package that is not installed is named', () => {
  expect(() => manifestOf('no-such-package', import.meta.url)).toThrow('no-such-package');
});
