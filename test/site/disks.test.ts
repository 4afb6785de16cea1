import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSite, runBuild } from '../support/build-site.ts';
import { mountMemory } from '../support/mounts.ts';
import { STACK } from '../support/stack.ts';

const SHARED_MEMORY = '/dev/shm';

test('a site is built where what builds keep lies on another disk, behind a link', async (context) => {
  const root = await createSite({ name: 'linked-cache', fixture: 'minimal' });
  const disk = await stat(SHARED_MEMORY).catch(() => undefined);
  if (!disk || disk.dev === (await stat(root)).dev)
    context.skip('This machine has no second disk at /dev/shm.');
  const away = await mkdtemp(join(SHARED_MEMORY, 'afterword-'));
  onTestFinished(() => rm(away, { recursive: true }));
  await rm(join(root, '.cache'), { recursive: true, force: true });
  await symlink(away, join(root, '.cache'));
  onTestFinished(() => rm(join(root, '.cache')));
  const { status, output, dist } = await runBuild(root);
  expect(output).not.toContain('EXDEV');
  expect(output).not.toMatch(STACK);
  expect(status).toBe(0);
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toContain('</html>');
});

test('a site is built where both what builds keep and what is published are mounts', async (context) => {
  const root = await createSite({ name: 'mounted', fixture: 'minimal' });
  for (const folder of ['.cache', 'dist']) mountMemory(context, join(root, folder));
  await writeFile(join(root, 'dist/gone.html'), 'old');
  const { status, output, dist } = await runBuild(root);
  expect(output).not.toMatch(/EXDEV|EBUSY/);
  expect(output).not.toMatch(STACK);
  expect(status).toBe(0);
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toContain('</html>');
  await expect(stat(join(dist, 'gone.html'))).rejects.toThrow('ENOENT');
});

test('a build that can’t publish says what to change before it begins', async () => {
  const root = await createSite({ name: 'file-in-the-way', fixture: 'minimal' });
  await writeFile(join(root, 'dist'), 'a file');
  const { status, output } = await runBuild(root);
  expect(status).toBe(1);
  expect(output).toMatch(/`.*dist` is a file, but must be a folder\. Remove it, or set another `outDir`\./);
  expect(output).not.toContain('generating static routes');
  expect(output).not.toMatch(STACK);
});
