import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCache } from '../../src/render/cache.ts';
import { writeFiles } from '../support/files.ts';

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

test('parts of what was put can be got, which keeps all of it', async () => {
  await createCache(folder).put(KEY, 'value');
  const cache = createCache(folder);
  expect(cache.has(KEY)).toBe(true);
  expect(cache.part(KEY, 1, 3)?.toString()).toBe('alu');
  expect(cache.part(KEY, 1, 5)).toBeUndefined();
  await cache.prune();
  expect((await createCache(folder).get(KEY))?.toString()).toBe('value');
});

test('an unknown key has no parts', async () => {
  expect(createCache(folder).has(KEY)).toBe(false);
  expect(createCache(folder).part(KEY, 0, 1)).toBeUndefined();
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

test('what is put while somebody removes the cache is kept', async () => {
  const cache = createCache(join(folder, 'cache'));
  await cache.put(KEY, 'before');
  const putting = cache.put(OTHER, 'x'.repeat(100_000));
  rmSync(join(folder, 'cache'), { recursive: true });
  await putting;
  expect(await cache.get(KEY)).toBeUndefined();
});

test.each(['', '../../etc/passwd', KEY.toUpperCase(), `${KEY}0`])('the key %j is refused', async (key) => {
  await expect(createCache(folder).get(key)).rejects.toThrow('Unexpected cache key');
});

/** What may have become of an entry, of its shelf or of the whole cache. */
const DAMAGES: Record<string, (entry: string) => Promise<unknown>> = {
  'is empty': (entry) => writeFile(entry, ''),
  'holds random bytes': (entry) => writeFile(entry, Buffer.from('5e'.repeat(400), 'hex')),
  'lost its end': async (entry) => writeFile(entry, (await readFile(entry)).subarray(0, -1)),
  'has something behind its end': async (entry) =>
    writeFile(entry, Buffer.concat([await readFile(entry), Buffer.from('!')])),
  'has one other bit': async (entry) => {
    const bytes = await readFile(entry);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    await writeFile(entry, bytes);
  },
  'is that of another key': async (entry) => {
    await createCache(folder).put(OTHER, 'another');
    await writeFile(entry, await readFile(join(folder, OTHER.slice(0, 2), OTHER.slice(2))));
  },
  'is a folder': async (entry) => {
    await rm(entry);
    await mkdir(join(entry, 'inside'), { recursive: true });
  },
  'is a link to the whole entry elsewhere': async (entry) => {
    await writeFile(join(folder, 'elsewhere'), await readFile(entry));
    await rm(entry);
    await symlink(join(folder, 'elsewhere'), entry);
  },
  'is a link that leads nowhere': async (entry) => {
    await rm(entry);
    await symlink('nowhere', entry);
  },
  'is a pipe': async (entry) => {
    await rm(entry);
    execFileSync('mkfifo', [entry]);
  },
  'lies on a shelf that is a file': async (entry) => {
    await rm(dirname(entry), { recursive: true });
    await writeFile(dirname(entry), 'no shelf');
  },
  'lies on a shelf that is a link': async (entry) => {
    await rename(dirname(entry), join(folder, 'shelf'));
    await symlink('shelf', dirname(entry));
  },
};

describe.each(Object.entries(DAMAGES))('an entry that %s', (_, damage) => {
  const entry = () => join(folder, KEY.slice(0, 2), KEY.slice(2));
  beforeEach(async () => {
    await createCache(folder).put(KEY, 'a value of some length');
    await damage(entry());
  });

  test('is absent', async () => {
    expect(await createCache(folder).get(KEY)).toBeUndefined();
  });

  test('can be made again', async () => {
    const cache = createCache(folder);
    await cache.put(KEY, 'made again');
    expect((await cache.get(KEY))?.toString()).toBe('made again');
    await cache.prune();
    expect((await createCache(folder).get(KEY))?.toString()).toBe('made again');
  });

  test('does not disturb the removal of others', async () => {
    await createCache(folder).prune();
    expect(await createCache(folder).get(KEY)).toBeUndefined();
  });
});

test('a cache whose folder is a file is made again', async () => {
  await writeFile(join(folder, 'cache'), 'no folder');
  const cache = createCache(join(folder, 'cache'));
  expect(await cache.get(KEY)).toBeUndefined();
  await cache.put(KEY, 'value');
  expect((await cache.get(KEY))?.toString()).toBe('value');
});

test('a cache that is a link is made again, and what the link leads to is neither read nor removed', async () => {
  const elsewhere = join(folder, 'elsewhere');
  await createCache(elsewhere).put(KEY, 'value');
  await writeFile(join(elsewhere, 'site.yaml'), 'name: Harbour');
  await symlink('elsewhere', join(folder, 'cache'));
  const cache = createCache(join(folder, 'cache'));
  expect(await cache.get(KEY)).toBeUndefined();
  await cache.prune();
  await cache.put(OTHER, 'made');
  await cache.prune();
  expect((await cache.get(OTHER))?.toString()).toBe('made');
  expect((await createCache(elsewhere).get(KEY))?.toString()).toBe('value');
  expect(await readFile(join(elsewhere, 'site.yaml'), 'utf8')).toBe('name: Harbour');
});

test('prune removes nothing but entries', async () => {
  writeFiles(folder, { 'ab/notes/mine.txt': 'mine', 'mine.txt': 'mine' });
  await createCache(folder).put(KEY, 'unused');
  await createCache(folder).prune();
  expect((await readdir(folder, { recursive: true })).sort()).toEqual([
    'a1',
    'ab',
    'ab/notes',
    'ab/notes/mine.txt',
    'mine.txt',
  ]);
});
