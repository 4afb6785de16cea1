import { hash } from 'node:crypto';
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPlacing, writeStaged } from '../../../src/assemble/published/placing.ts';
import { keepPublished, readPublished } from '../../../src/assemble/published/record.ts';
import { routes } from '../../../src/domain/routes.ts';

const TEXT = 'A page of some length.';
const PATH = 'incidents/one/index.html';
const digest = hash('sha256', TEXT);

let root: string;
let target: string;
let staged: string;
let file: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'placing-'));
  target = join(root, 'dist');
  staged = join(root, '.cache/site');
  file = join(target, PATH);
  await publish({ [PATH]: TEXT });
});

afterEach(() => rm(root, { recursive: true }));

/** Publishes files in the place of what is published, which is as old as most of a site is. */
async function publish(files: Readonly<Record<string, string>>): Promise<void> {
  const placing = await open();
  const all = new Map<string, string>([[routes.inventory, hash('sha256', '{}')]]);
  for (const [path, text] of Object.entries(files)) {
    placing.place(path, hash('sha256', text), () => Buffer.from(text));
    await utimes(join(staged, path), 1_000_000, 1_000_000);
    all.set(path, hash('sha256', text));
  }
  writeStaged(staged, routes.inventory, '{}');
  const finished = placing.finished(all);
  await rm(target, { recursive: true, force: true });
  await rename(staged, target);
  await keepPublished(root, target, finished);
}

/** A build that has begun. */
async function open() {
  await mkdir(staged, { recursive: true });
  return createPlacing({ staged, target, published: await readPublished(root, target) });
}

/** Whether the next build takes the published file for its own, and what it has then. */
async function placeAgain() {
  const placing = await open();
  const place = join(staged, PATH);
  expect(placing.place(PATH, digest, () => Buffer.from(TEXT))).toBe(true);
  expect(placing.digests.get(PATH)).toBe(digest);
  expect(await readFile(place, 'utf8')).toBe(TEXT);
  const [one, other] = await Promise.all([stat(place), stat(file).catch(() => undefined)]);
  return one.ino === other?.ino;
}

/** What may have happened to a published site, and whether its file is still what we wrote. */
const EVENTS: Readonly<Record<string, { happen: () => Promise<unknown>; isOurs: boolean }>> = {
  nothing: { happen: async () => {}, isOurs: true },
  'edited in place, with its size and date': {
    async happen() {
      const { atime, mtime } = await stat(file);
      await writeFile(file, TEXT.toUpperCase());
      await utimes(file, atime, mtime);
    },
    isOurs: false,
  },
  'replaced by another with its size and date': {
    async happen() {
      const { atime, mtime } = await stat(file);
      await writeFile(`${file}.new`, TEXT.toUpperCase());
      await utimes(`${file}.new`, atime, mtime);
      await rename(`${file}.new`, file);
    },
    isOurs: false,
  },
  'restored from elsewhere': {
    async happen() {
      await unlink(file);
      await writeFile(file, TEXT);
    },
    isOurs: true,
  },
  cut: { happen: () => writeFile(file, ''), isOurs: false },
  removed: { happen: () => unlink(file), isOurs: false },
  'removed with all others': { happen: () => rm(target, { recursive: true }), isOurs: false },
  'made a link': {
    async happen() {
      await rename(file, join(root, 'elsewhere.html'));
      await symlink(join(root, 'elsewhere.html'), file);
    },
    isOurs: false,
  },
  'made a folder': {
    async happen() {
      await unlink(file);
      await mkdir(file);
    },
    isOurs: false,
  },
  'given another name, by which it can be changed': {
    happen: () => link(file, join(root, 'other.html')),
    isOurs: false,
  },
  'closed to readers': { happen: () => chmod(file, 0o600), isOurs: false },
  'linked by a build that was killed': {
    async happen() {
      (await open()).place(PATH, digest, () => undefined);
      await rm(staged, { recursive: true });
    },
    isOurs: true,
  },
};

test.each(Object.entries(EVENTS).map(([name, event]) => ({ name, ...event })))(
  'a published file that was $name is taken again: $isOurs',
  async ({ happen, isOurs }) => {
    await happen();
    expect(await placeAgain()).toBe(isOurs);
  },
);

test('a file that is to be another one is written, and the published one stays as it is', async () => {
  const placing = await open();
  expect(placing.place(PATH, hash('sha256', 'Another.'), () => Buffer.from('Another.'))).toBe(true);
  expect(await readFile(join(staged, PATH), 'utf8')).toBe('Another.');
  expect(await readFile(file, 'utf8')).toBe(TEXT);
});

test('a file that nobody has is not there', async () => {
  expect((await open()).place('new.html', digest, () => undefined)).toBe(false);
});

test('what writes to the place of a linked file leaves the published one as it is', async () => {
  expect(await placeAgain()).toBe(true);
  writeStaged(staged, PATH, 'Written later.');
  expect(await readFile(join(staged, PATH), 'utf8')).toBe('Written later.');
  expect(await readFile(file, 'utf8')).toBe(TEXT);
  expect((await open()).place(PATH, digest, () => Buffer.from(TEXT))).toBe(true);
  expect(await readFile(join(staged, PATH), 'utf8')).toBe(TEXT);
});

test('what was touched between the writing and the publication of it is not known', async () => {
  const placing = await open();
  placing.place(PATH, digest, () => Buffer.from(TEXT));
  const finished = placing.finished(new Map([[PATH, digest]]));
  await rm(target, { recursive: true });
  await rename(staged, target);
  await writeFile(file, TEXT.toUpperCase());
  await keepPublished(root, target, finished);
  expect((await readPublished(root, target)).size).toBe(0);
});

test('a file is taken again from one build to the next, and its date with it', async () => {
  const { ino, mtimeMs } = await stat(file);
  await publish({ [PATH]: TEXT, 'new.html': 'New.' });
  expect(await stat(file)).toMatchObject({ ino, mtimeMs, nlink: 1 });
  await publish({ [PATH]: TEXT, 'new.html': 'Newer.' });
  expect(await stat(file)).toMatchObject({ ino, mtimeMs, nlink: 1 });
  expect(await readFile(join(target, 'new.html'), 'utf8')).toBe('Newer.');
});

test('where what is kept of the published site is damaged, its files are written', async () => {
  const entry = join(root, '.cache/published');
  await rm(entry, { recursive: true });
  expect(await placeAgain()).toBe(false);
});
