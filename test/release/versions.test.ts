import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGES } from '../../release/pack.ts';

const manifests = await Promise.all(
  Object.values(PACKAGES).map(async (folder) =>
    JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')),
  ),
);

test('all packages have one version, which is the tag of a release', () => {
  expect(new Set(manifests.map(({ version }) => version)).size).toBe(1);
});

test('a package of ours needs the other in that very version', () => {
  for (const { dependencies = {}, version } of manifests)
    for (const name of Object.keys(PACKAGES)) expect([undefined, version]).toContain(dependencies[name]);
});

test('what is in the repository can’t be published by mistake: it is not compiled', () => {
  for (const manifest of manifests) expect(manifest.private).toBe(true);
});

test('provenance finds the repository in every manifest', () => {
  for (const { repository } of manifests)
    expect(repository.url).toBe('git+https://github.com/afterword/afterword.git');
});
