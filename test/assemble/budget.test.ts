import { mkdtemp, readdir, rm, symlink, truncate, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { budgetOf, tidyCaches } from '../../src/assemble/budget.ts';
import { createCache, entriesOf, foldersIn } from '../../src/render/cache.ts';
import { writeFiles } from '../support/files.ts';

const NOW = Date.UTC(2026, 4, 11);
const DAY = 86_400_000;
const KILOBYTE = 'x'.repeat(1_000 - 32);
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'budget-'));
});
afterEach(() => rm(root, { recursive: true }));

/** A key whose first letters tell it from others. */
const keyOf = (name: string) => name.padEnd(64, '0');
const pathOf = (cache: string, name: string) =>
  join(root, '.cache', cache, keyOf(name).slice(0, 2), keyOf(name).slice(2));

/** Puts a kilobyte into a cache that was last used so many days ago. */
async function keep(cache: string, name: string, days: number): Promise<void> {
  await createCache(join(root, '.cache', cache)).put(keyOf(name), KILOBYTE);
  const at = new Date(NOW - days * DAY);
  await utimes(pathOf(cache, name), at, at);
}

async function isKept(cache: string, name: string): Promise<boolean> {
  return (await createCache(join(root, '.cache', cache)).get(keyOf(name))) !== undefined;
}

test('of all caches together, what was used longest ago goes first', async () => {
  await keep('cards', 'a1', 1);
  await keep('diagrams', 'b2', 3);
  await keep('cards', 'c3', 4);
  await keep('pictures', 'd4', 2);
  await tidyCaches(root, { budget: 2_000, now: NOW });
  expect(await isKept('cards', 'a1')).toBe(true);
  expect(await isKept('pictures', 'd4')).toBe(true);
  expect(await isKept('diagrams', 'b2')).toBe(false);
  expect(await isKept('cards', 'c3')).toBe(false);
});

test('what is read is used again', async () => {
  const at = new Date(NOW - 20 * DAY);
  await keep('cards', 'a1', 20);
  await keep('cards', 'b2', 20);
  expect(await isKept('cards', 'b2')).toBe(true);
  const entries = entriesOf(join(root, '.cache/cards'));
  expect(entries.find(({ path }) => path === pathOf('cards', 'a1'))?.usedAt).toBe(at.getTime());
  await tidyCaches(root, { budget: 1_000, now: NOW });
  expect(await isKept('cards', 'a1')).toBe(false);
  expect(await isKept('cards', 'b2')).toBe(true);
});

test('what nobody has used for a month goes, however much room there is', async () => {
  await keep('cards', 'a1', 29);
  await keep('cards', 'b2', 31);
  await tidyCaches(root, { budget: 1_000_000, now: NOW });
  expect(await isKept('cards', 'a1')).toBe(true);
  expect(await isKept('cards', 'b2')).toBe(false);
});

describe('the budget holds', () => {
  const total = () =>
    foldersIn(join(root, '.cache'))
      .flatMap(entriesOf)
      .reduce((sum, { bytes }) => sum + bytes, 0);

  test('for gigabytes of anything under the names of entries', async () => {
    await keep('cards', 'a1', 0);
    writeFiles(root, { [`.cache/cards/b2/${'0'.repeat(62)}`]: 'anything' });
    await truncate(pathOf('cards', 'b2'), 5_000_000_000);
    await utimes(pathOf('cards', 'b2'), new Date(NOW - DAY), new Date(NOW - DAY));
    await tidyCaches(root, { budget: 2_000, now: NOW });
    expect(total()).toBeLessThanOrEqual(2_000);
    expect(await isKept('cards', 'a1')).toBe(true);
  });

  test('for what was never finished, for folders in the place of entries, and for caches of other versions', async () => {
    await keep('cards', 'a1', 0);
    writeFiles(root, {
      [`.cache/cards/b2/${'0'.repeat(62)}.7c9e6679-7425-40de-944b-e07fc1f90ae7`]: KILOBYTE,
      [`.cache/cards/c3/${'0'.repeat(62)}/inside.txt`]: KILOBYTE,
      [`.cache/of-another-version/d4/${'0'.repeat(62)}`]: KILOBYTE,
    });
    await tidyCaches(root, { budget: 0, now: NOW });
    expect(total()).toBe(0);
  });
});

test('nothing but entries is removed, and no link is followed', async () => {
  writeFiles(root, {
    '.cache/mine.txt': 'mine',
    '.cache/cards/mine.txt': 'mine',
    '.cache/cards/ab/mine.txt': 'mine',
    [`elsewhere/ab/${'0'.repeat(62)}`]: 'mine',
  });
  await symlink(join(root, 'elsewhere'), join(root, '.cache/linked'));
  await symlink(join(root, 'elsewhere/ab'), join(root, '.cache/cards/cd'));
  const before = (await readdir(root, { recursive: true })).sort();
  await tidyCaches(root, { budget: 0, now: NOW });
  expect((await readdir(root, { recursive: true })).sort()).toEqual(before);
});

test('where nothing is kept there is nothing to remove', async () => {
  await tidyCaches(root, { budget: 0, now: NOW });
  expect(await readdir(root)).toEqual([]);
});

describe('the size of all caches', () => {
  test.each([
    [{}, 2_000_000_000],
    [{ AFTERWORD_CACHE_MB: '' }, 2_000_000_000],
    [{ AFTERWORD_CACHE_MB: '500' }, 500_000_000],
    [{ AFTERWORD_CACHE_MB: '0' }, 0],
  ])('of %j is %i', (env, bytes) => {
    expect(budgetOf(env)).toBe(bytes);
  });

  test.each(['1 GB', '-1', '1.5', 'much'])('is not %j', (text) => {
    expect(() => budgetOf({ AFTERWORD_CACHE_MB: text })).toThrow(
      `Unexpected \`${text}\` in AFTERWORD_CACHE_MB, expected a whole number of megabytes, such as 2000.`,
    );
  });
});
