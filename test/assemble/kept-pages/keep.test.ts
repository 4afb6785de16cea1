import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
const page = { given: 'a', reads: [['theme', 'b']] as const, value: new Uint8Array([1]) };

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
