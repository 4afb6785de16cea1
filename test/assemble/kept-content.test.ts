import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentVersionOf, packagesIn } from '../../src/assemble/content-version.ts';
import { type ContentMemory, withKeptContent } from '../../src/assemble/kept-content.ts';
import { readContent } from '../../src/check/content.ts';
import { createCache } from '../../src/render/cache.ts';
import { REPOSITORY, writeFiles } from '../support/files.ts';
import { importsOf } from '../support/imports.ts';
import { factsOf } from '../support/keeper.ts';

const NOW = Date.parse('2024-01-01T00:00Z');
const FILE = 'content/incidents/2023-04-15-checkout.mdx';
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-'));
  writeFiles(root, { 'content/site.yaml': 'name: S\nurl: https://status.example.com\ntimezone: UTC\n' });
  for (let day = 10; day < 30; day++)
    writeFiles(root, { [`content/incidents/2023-04-${day}-it.mdx`]: incident(day) });
  writeFiles(root, { [FILE]: incident(15) });
});
afterEach(() => rm(root, { recursive: true }));

function incident(day: number): string {
  return `---\ntitle: It failed\nstarted: 2023-04-${day} 12:00\nresolved: +1h\n---\n\nSee [it](/incidents/2023-04-15-checkout/).\n`;
}

/** Reads the content by what is kept; tells whether a document was known. */
async function read(memory?: ContentMemory) {
  let wasKnown = false;
  const content = await withKeptContent(
    root,
    (keeper) => {
      wasKnown = keeper.get(FILE) !== undefined;
      return readContent(root, { now: NOW, keeper });
    },
    memory,
  );
  return { facts: factsOf(content), wasKnown };
}

const clean = async () => factsOf(await readContent(root, { now: NOW }));

/** The files of the cache, with what is in them. */
async function kept(): Promise<[string, string][]> {
  const folder = join(root, '.cache/content');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(
    files.sort().map(async (file) => [file, await readFile(file, 'latin1')] as [string, string]),
  );
}

test('content is known from one reading to the next, and comes to the same', async () => {
  expect((await read()).wasKnown).toBe(false);
  const before = await kept();
  expect(await read()).toEqual({ facts: await clean(), wasKnown: true });
  expect(await kept()).toEqual(before);
});

test('a process that remembers reads nothing of it again, and comes to the same', async () => {
  const memory: ContentMemory = {};
  await read(memory);
  await rm(join(root, '.cache'), { recursive: true });
  expect(await read(memory)).toEqual({ facts: await clean(), wasKnown: true });
  writeFiles(root, { [FILE]: incident(16), 'content/incidents/2023-05-01-new.mdx': incident(30) });
  await rm(join(root, 'content/incidents/2023-04-12-it.mdx'));
  expect(await read(memory)).toEqual({ facts: await clean(), wasKnown: true });
  expect(await read(memory)).toEqual({ facts: await clean(), wasKnown: true });
});

test('what is known of documents outlives a site that can’t be judged', async () => {
  const memory: ContentMemory = {};
  await read(memory);
  const before = await kept();
  writeFiles(root, { 'content/site.yaml': ': [' });
  await read(memory);
  await read();
  expect(await kept()).toEqual(before);
  writeFiles(root, { 'content/site.yaml': 'name: S\nurl: https://status.example.com\ntimezone: UTC\n' });
  expect((await read(memory)).wasKnown).toBe(true);
  expect(await read()).toEqual({ facts: await clean(), wasKnown: true });
});

test('one changed document has no other entry written anew than its own', async () => {
  await read();
  const before = new Map(await kept());
  await writeFile(join(root, FILE), incident(16));
  await read();
  const changed = (await kept()).filter(([file, text]) => before.get(file) !== text);
  expect(changed).toHaveLength(1);
});

test('an entry that was cut off or changed is as good as none', async () => {
  await read();
  for (const [index, [file]] of (await kept()).entries()) {
    if (index % 2 === 0) await truncate(file, (await stat(file)).size >> 1);
    else await writeFile(file, 'Nonsense.');
  }
  expect(await read()).toEqual({ facts: await clean(), wasKnown: false });
  expect((await read()).wasKnown).toBe(true);
});

test('nothing is kept of what is gone, or by other code, however often content changes', async () => {
  await read();
  const full = (await kept()).length;
  await createCache(join(root, '.cache/content')).put('a1'.repeat(32), 'of another version');
  for (let day = 10; day < 30; day++) await rm(join(root, `content/incidents/2023-04-${day}-it.mdx`));
  await read();
  const texts = await kept();
  expect(texts.length).toBeLessThanOrEqual(full);
  expect(texts.filter(([, text]) => text.includes('-it.mdx') || text.includes('another version'))).toEqual(
    [],
  );
});

test('where nothing can be written, content is read all the same', async () => {
  writeFiles(root, { '.cache': 'A file where a folder should be.' });
  expect((await read()).facts).toEqual(await clean());
  expect(await readFile(join(root, '.cache'), 'utf8')).toBe('A file where a folder should be.');
});

/** Of a package, whose files may be imported by their paths in it. */
const NAME = /^(?:@[^/]+\/)?[^/]+/;

test('the version of what reads names each package that TypeScript finds in it', async () => {
  expect(contentVersionOf()).toMatch(/^[\da-f]{64}$/);
  const src = join(REPOSITORY, 'src');
  const found = new Set(['check/content.ts']);
  const packages = new Set<string>();
  for (const file of found) {
    for (const { target, isType } of await importsOf(src, file)) {
      if (isType || target.startsWith('node:')) continue;
      if (/\.\w+$/.test(target)) found.add(target);
      else packages.add(target === 'astro/zod' ? 'zod' : (NAME.exec(target)?.[0] ?? target));
    }
  }
  const sources = await Promise.all(
    [...found].map(
      async (file): Promise<[string, string]> => [file, await readFile(join(src, file), 'utf8')],
    ),
  );
  expect(packagesIn(sources)).toEqual([...packages, 'astro'].sort());
});
