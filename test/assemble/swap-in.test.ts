import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { prepareTarget, swapIn, UnusableTarget } from '../../src/assemble/swap-in.ts';
import { readAll } from '../support/cli.ts';
import { type Files, writeFiles } from '../support/files.ts';
import { mountMemory } from '../support/mounts.ts';

const SHARED_MEMORY = '/dev/shm';

const OLD: Files = { 'index.html': 'old', 'gone/index.html': 'old', 'both/index.html': 'old' };
const NEW: Files = { 'index.html': 'new', 'both/index.html': 'new', 'fresh/index.html': 'new' };

async function createFolder(parent = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(parent, 'afterword-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function device(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ dev }) => dev,
    () => undefined,
  );
}

/** A project with a finished site, and one that is published. */
async function createProject(): Promise<{ root: string; staged: string; target: string }> {
  const root = await createFolder();
  const staged = join(root, '.cache/site');
  writeFiles(staged, NEW);
  return { root, staged, target: join(root, 'dist') };
}

async function publish({ root, staged, target }: { root: string; staged: string; target: string }) {
  await prepareTarget(target, root);
  await swapIn(staged, target);
}

describe('a site is put in its place whole', () => {
  test('where nothing was published, in folders that are not there yet', async () => {
    const project = await createProject();
    await publish({ ...project, target: join(project.root, 'a/b/dist') });
    expect(await readAll(join(project.root, 'a/b'))).toEqual(await withFolder('dist', NEW));
  });

  test('where another was', async () => {
    const project = await createProject();
    writeFiles(project.target, OLD);
    await publish(project);
    expect(await readAll(project.target)).toEqual(NEW);
    expect((await readdir(project.root)).sort()).toEqual(['.cache', 'dist']);
  });

  test('behind a link, which stays one', async () => {
    const project = await createProject();
    const real = join(await createFolder(), 'www');
    writeFiles(real, OLD);
    await symlink(real, project.target);
    await publish(project);
    expect((await lstat(project.target)).isSymbolicLink()).toBe(true);
    expect(await readAll(real)).toEqual(NEW);
    expect(await readdir(dirname(real))).toEqual(['www']);
  });

  test('behind a link that leads to nothing yet', async () => {
    const project = await createProject();
    const real = join(await createFolder(), 'later/www');
    await symlink(real, project.target);
    await publish(project);
    expect(await readAll(real)).toEqual(NEW);
  });

  test('from one disk to another, and the other way', async (context) => {
    const project = await createProject();
    if (
      (await device(SHARED_MEMORY)) === undefined ||
      (await device(SHARED_MEMORY)) === (await device(project.root))
    )
      context.skip('This machine has no second disk at /dev/shm.');
    const away = await createFolder(SHARED_MEMORY);
    writeFiles(join(away, 'site'), NEW);
    writeFiles(project.target, OLD);
    await publish({ ...project, staged: join(away, 'site') });
    expect(await readAll(project.target)).toEqual(NEW);
    expect(await readdir(away)).toEqual([]);
    writeFiles(join(away, 'dist'), OLD);
    await publish({ ...project, target: join(away, 'dist') });
    expect(await readAll(join(away, 'dist'))).toEqual(NEW);
    expect(await readdir(away)).toEqual(['dist']);
  });

  test('in a mount, which keeps its place', async (context) => {
    const project = await createProject();
    mountMemory(context, project.target);
    const before = await device(project.target);
    writeFiles(project.target, OLD);
    await publish(project);
    expect(await readAll(project.target)).toEqual(NEW);
    expect(await device(project.target)).toBe(before);
    expect((await readdir(project.target)).sort()).toEqual(['both', 'fresh', 'index.html']);
    expect((await readdir(project.root)).sort()).toEqual(['.cache', 'dist']);
  });

  test('in a folder whose parent can’t be written', async (context) => {
    if (process.getuid?.() === 0) context.skip('Nothing is forbidden to whoever runs the tests here.');
    const project = await createProject();
    const parent = await createFolder();
    writeFiles(join(parent, 'www'), OLD);
    await chmod(parent, 0o555);
    onTestFinished(() => chmod(parent, 0o755));
    await publish({ ...project, target: join(parent, 'www') });
    expect(await readAll(join(parent, 'www'))).toEqual(NEW);
  });
});

describe('after a build that was ended in its last step', () => {
  test('what it moved aside is back before anything is built', async () => {
    const { root, target } = await createProject();
    writeFiles(join(root, '.dist.outgoing'), OLD);
    writeFiles(join(root, '.dist.incoming'), { 'index.html': 'half' });
    await prepareTarget(target, root);
    expect(await readAll(target)).toEqual(OLD);
    expect((await readdir(root)).sort()).toEqual(['.cache', 'dist']);
  });

  test('what it left beside a whole site is removed', async () => {
    const project = await createProject();
    writeFiles(project.target, OLD);
    writeFiles(join(project.root, '.dist.outgoing'), { 'index.html': 'older' });
    await publish(project);
    expect(await readAll(project.target)).toEqual(NEW);
    expect((await readdir(project.root)).sort()).toEqual(['.cache', 'dist']);
  });

  test('files that were exchanged one by one are changed back', async () => {
    const { root, target } = await createProject();
    writeFiles(target, {
      'index.html': 'new',
      'gone/index.html': 'old',
      '.afterword-outgoing/index.html': 'old',
      '.afterword-outgoing/both/index.html': 'old',
      '.afterword-incoming/both/index.html': 'new',
    });
    await prepareTarget(target, root);
    expect(await readAll(target)).toEqual(OLD);
  });
});

describe('after a build that was ended while files were exchanged', () => {
  const NAMES = '.afterword-outgoing/.afterword-names.json';

  test('what it brought is gone, and what it moved aside is back', async () => {
    const { root, target } = await createProject();
    writeFiles(target, {
      'both/index.html': 'new',
      'fresh/index.html': 'new',
      'gone/index.html': 'old',
      'index.html': 'old',
      [NAMES]: '["both","gone","index.html"]',
      '.afterword-outgoing/both/index.html': 'old',
      '.afterword-incoming/index.html': 'new',
    });
    await prepareTarget(target, root);
    expect(await readAll(target)).toEqual(OLD);
  });

  test('nothing is brought back once all is in place, and what was replaced is half removed', async () => {
    const { root, target } = await createProject();
    writeFiles(target, {
      ...NEW,
      '.afterword-loose/.afterword-names.json': '["both","gone","index.html"]',
      '.afterword-loose/both/other.html': 'old',
    });
    await prepareTarget(target, root);
    expect(await readAll(target)).toEqual(NEW);
  });
});

describe('before anything is built a sentence says', () => {
  test.each([
    ['that a file is in the way', 'dist', /`.*dist` is a file/],
    ['that the project would be replaced', '.', /contains the project itself/],
    ['that a folder around the project would be', '..', /contains the project itself/],
    ['that a file is in the way of a folder', 'dist/www', /`.*dist` is a file/],
  ])('%s', async (_what, target, sentence) => {
    const { root } = await createProject();
    writeFiles(root, { dist: 'a file' });
    const failure = await prepareTarget(join(root, target), root).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnusableTarget);
    expect(String(failure)).toMatch(sentence);
    expect(await readFile(join(root, 'dist'), 'utf8')).toBe('a file');
  });

  test.each([
    ['the whole disk', '/', '', /contains the project itself/],
    ['the project, by its own path', 'real', '', /contains the project itself/],
    ['a folder around the project', 'real/..', '', /contains the project itself/],
    ['the folder of the content', 'linked/content', '', /contains `content` of the project/],
    ['the folder that `public` is a link to', 'shared', 'public', /contains `public` of the project/],
    ['a folder around what `content` is a link to', '.', 'content', /contains the project itself/],
    ['what git knows', 'real/.git', '', /contains `\.git` of the project/],
  ])('that a project behind a link would lose %s', async (_what, target, link, sentence) => {
    const folder = await createFolder();
    writeFiles(folder, { 'real/a': 'a', 'shared/a': 'a' });
    await symlink(join(folder, 'real'), join(folder, 'linked'));
    if (link === '') writeFiles(folder, { 'real/content/a': 'a', 'real/.git/a': 'a' });
    else await symlink(join(folder, 'shared'), join(folder, 'real', link));
    const before = await readAll(folder);
    const failure = await prepareTarget(resolve(folder, target), join(folder, 'linked')).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(UnusableTarget);
    expect(String(failure)).toMatch(sentence);
    expect(await readAll(folder)).toEqual(before);
  });

  test('that a link leads to itself', async () => {
    const { root, target } = await createProject();
    await symlink(target, target);
    await expect(prepareTarget(target, root)).rejects.toThrow(/can’t be written \(ELOOP\)/);
  });

  test('that a disk can’t be written', async (context) => {
    const { root, target } = await createProject();
    mountMemory(context, target, 'ro');
    await expect(prepareTarget(target, root)).rejects.toThrow(/can’t be written \(EROFS\)/);
  });
});

test('what can’t be put in its place leaves what was published', async (context) => {
  const project = await createProject();
  mountMemory(context, project.target, 'size=64k');
  writeFiles(project.target, OLD);
  writeFiles(project.staged, { 'large.bin': 'x'.repeat(1_000_000) });
  await expect(swapIn(project.staged, project.target)).rejects.toThrow(/could not be put at .* \(ENOSPC\)/);
  expect(await readAll(project.target)).toEqual(OLD);
});

async function withFolder(folder: string, files: Files): Promise<Files> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
}
