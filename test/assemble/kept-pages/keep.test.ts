import { hash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKeep } from '../../../src/assemble/kept-pages/keep.ts';
import { createKeeping } from '../../../src/assemble/kept-pages/keeping.ts';
import { createCache } from '../../../src/render/cache.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keep-'));
});

afterAll(() => rm(folder, { recursive: true }));

const open = (name: string, version = '1', holds = () => true) =>
  openKeep(createCache(join(folder, name)), version, holds);
const page = { given: 'a', reads: [['theme', 'b']] as const, uses: [], value: Buffer.from([1]) };

test('a page is there again when it is given the same and would read the same', async () => {
  const first = await open('again');
  first.put('page', page);
  await first.close();
  expect((await open('again')).get('page', 'a')).toEqual(page);
  expect((await open('again')).get('page', 'other')).toBeUndefined();
  expect((await open('again', '1', () => false)).get('page', 'a')).toBeUndefined();
  expect((await open('again', '2')).get('page', 'a')).toBeUndefined();
});

test('what a build did not ask for is not kept any longer', async () => {
  const first = await open('pruned');
  first.put('page', page);
  await first.close();
  await (await open('pruned')).close();
  expect((await open('pruned')).get('page', 'a')).toBeUndefined();
});

test('files that were cut or written by others count as absent', async () => {
  const first = await open('broken');
  first.put('page', page);
  await first.close();
  for (const name of await readdir(join(folder, 'broken'), { recursive: true, withFileTypes: true }))
    if (name.isFile()) await writeFile(join(name.parentPath, name.name), 'broken');
  expect((await open('broken')).get('page', 'a')).toBeUndefined();
});

test('a file that is not read yet counts as absent once its bytes are not what they were', async () => {
  const first = await open('file');
  first.put('page', page);
  first.put('work', { ...page, value: 'no file' });
  await first.close();
  const keep = await open('file');
  const file = keep.file('page', 'a');
  expect(file).toMatchObject({ digest: hash('sha256', page.value) });
  expect(file?.bytes()).toEqual(page.value);
  expect(keep.file('page', 'other')).toBeUndefined();
  expect(keep.file('work', 'a')).toBeUndefined();
  for (const path of (await filesOf('file', 0)).keys()) {
    const bytes = await readFile(path);
    if (bytes.length === 32 + 1 + serialize('no file').length) await writeFile(path, bytes.fill(0));
  }
  expect(file?.bytes()).toBeUndefined();
  expect(keep.get('page', 'a')).toBeUndefined();
});

/** The files of a cache but for the list of the others, with what is in them. */
async function filesOf(name: string, over = 1000): Promise<Map<string, number>> {
  const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => [file, (await readFile(file)).length] as const));
  return new Map(sizes.filter(([, size]) => size > over));
}

test('where one page of many has changed, the files that hold the others stay as they are', async () => {
  const long = { ...page, value: new Uint8Array(2 ** 20) };
  const names = Array.from({ length: 12 }, (_, index) => `page ${index}`);
  const build = async (given: (name: string) => string) => {
    const keep = await open('many');
    const anew = names.filter((name) => !keep.get(name, given(name)));
    for (const name of anew) keep.put(name, { ...long, given: given(name) });
    await keep.close();
    return anew;
  };
  expect(await build(() => 'a')).toEqual(names);
  const before = await filesOf('many');
  const changed = (name: string) => (name === 'page 7' ? 'b' : 'a');
  expect(await build(changed)).toEqual(['page 7']);
  const after = await filesOf('many');
  expect(before.size).toBe(3);
  expect([...before.keys()].filter((file) => after.has(file))).toHaveLength(3);
  expect(await build(changed)).toEqual([]);
  for (const round of ['c', 'd', 'e', 'f', 'g', 'h', 'i'])
    expect(await build((name) => (name < 'page 6' ? round : changed(name)))).toHaveLength(8);
  // What nobody asks for any more is not kept forever.
  const bytes = [...(await filesOf('many')).values()].reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThan(2.1 * names.length * 2 ** 20);
  expect(await build((name) => (name < 'page 6' ? 'i' : changed(name)))).toEqual([]);
});

test('a page is as it was made last, however large the files are in which it lies', async () => {
  const build = async (pages: Readonly<Record<string, string>>, megabytes: (name: string) => number) => {
    const keep = await open('last');
    const anew = Object.keys(pages).filter((name) => !keep.get(name, pages[name] ?? ''));
    for (const name of anew) {
      const value = new Uint8Array(megabytes(name) * 2 ** 20);
      keep.put(name, { ...page, given: pages[name] ?? '', value });
    }
    await keep.close();
    return anew;
  };
  const sizes: Record<string, number> = { large: 3, other: 1.5 };
  const sizeOf = (name: string) => sizes[name] ?? 1;
  await build({ large: 'a', changing: 'a' }, sizeOf);
  expect(await build({ large: 'a', changing: 'b', other: 'a' }, sizeOf)).toEqual(['changing', 'other']);
  const all = { large: 'a', changing: 'b', other: 'a', small: 'a' };
  expect(await build(all, () => 0)).toEqual(['small']);
  expect(await build(all, sizeOf)).toEqual([]);
});

test('a file that is full is written while pages are made, and not held until all of them are', async () => {
  const sizes: number[] = [];
  const cache = {
    ...createCache(join(folder, 'early')),
    put: async (_: string, value: Buffer | string) => void sizes.push(value.length),
  };
  const keep = await openKeep(cache, '1', () => true);
  for (const name of ['a', 'b', 'c', 'd', 'e']) keep.put(name, { ...page, value: new Uint8Array(2 ** 20) });
  await new Promise(setImmediate);
  expect(sizes.filter((size) => size >= 4 * 2 ** 20)).toHaveLength(1);
});

test('shared work is done again only when it is given something else', async () => {
  const done: string[] = [];
  const work = async (text: string) => {
    done.push(text);
    return text.toUpperCase();
  };
  for (const given of ['a', 'a', 'b']) {
    const keep = await open('work');
    const keeping = createKeeping(keep, String, 'en');
    expect(await keeping.kept('work', given, work)).toBe(given.toUpperCase());
    await keep.close();
  }
  expect(done).toEqual(['a', 'b']);
});

test('parts of shared work stay for the day on which all of it is done again', async () => {
  const done: string[] = [];
  const build = async (given: string) => {
    const keep = await open('parts');
    const keeping = createKeeping(keep, String, 'en');
    await keeping.kept('all', given, () =>
      keeping.kept('part', 'same', async () => {
        done.push(given);
      }),
    );
    await keep.close();
  };
  for (const given of ['a', 'a', 'b']) await build(given);
  expect(done).toEqual(['a']);
});
