import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCache } from '../../src/render/cache.ts';

const KEY = 'a1'.repeat(32);
const OTHER = 'b2'.repeat(32);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('what was put can be got, by another cache on the same folder too', async () => {
  await createCache(folder).put(KEY, 'value');
  expect((await createCache(folder).get(KEY))?.toString()).toBe('value');
});

test('an unknown key gives nothing, and leaves nothing behind', async () => {
  expect(await createCache(folder).get(KEY)).toBeUndefined();
  expect(await readdir(folder)).toEqual([]);
});

test('what was put can be copied to a file, and is used by that', async () => {
  const cache = createCache(join(folder, 'cache'));
  const file = join(folder, 'copy.txt');
  await createCache(join(folder, 'cache')).put(KEY, 'value');
  expect(await cache.copy(KEY, file)).toBe(true);
  expect(await readFile(file, 'utf8')).toBe('value');
  await cache.prune();
  expect((await cache.get(KEY))?.toString()).toBe('value');
});

test('an unknown key is not copied', async () => {
  expect(await createCache(folder).copy(KEY, join(folder, 'copy.txt'))).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

test('prune removes what was not asked for', async () => {
  const first = createCache(folder);
  await first.put(KEY, 'kept');
  await first.put(OTHER, 'unused');
  const second = createCache(folder);
  await second.get(KEY);
  await second.prune();
  expect((await second.get(KEY))?.toString()).toBe('kept');
  expect(await second.get(OTHER)).toBeUndefined();
});

test('prune on a folder that was never created does nothing', async () => {
  await expect(createCache(join(folder, 'absent')).prune()).resolves.toBeUndefined();
});

test('two writers of one key leave one whole value', async () => {
  const value = 'x'.repeat(100_000);
  await Promise.all([createCache(folder).put(KEY, value), createCache(folder).put(KEY, value)]);
  expect((await createCache(folder).get(KEY))?.toString()).toBe(value);
});

test.each(['', '../../etc/passwd', KEY.toUpperCase(), `${KEY}0`])('the key %j is refused', async (key) => {
  await expect(createCache(folder).get(key)).rejects.toThrow('Unexpected cache key');
});
