import { cp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Checked } from '../../src/assemble/check-content.ts';
import { checkTree } from '../../src/assemble/kept-check.ts';
import { readTree } from '../../src/source/read.ts';
import { createRepository } from '../support/cli.ts';
import { type Files, REPOSITORY, writeFiles, writeLink } from '../support/files.ts';

const NOW = Date.parse('2024-01-01T14:30:00Z');
const FILE = 'content/incidents/2023-04-15-checkout-outage.mdx';
const DAY = 86_400_000;

/** A site of which each kind of file has something wrong, and which promises what is due at some time. */
const SITE: Files = {
  'content/site.yaml':
    'name: S\nurl: https://status.example.com\ntimezone: America/New_York\nservices: [{ id: api, name: API }]\n',
  [FILE]: incident('20:00', 'services: { api: degraded }\n'),
  'content/incidents/2023-04-16-figures.csv': 'time,queue\n2023-04-15 12:00,2\n2023-04-15 12:30,soon\n',
  'content/incidents/2023-04-16-mail.mdx': incident(
    '20:00',
    'services: { api: degraded }\nactions: [{ text: Test it., due: 2024-01-01, owner: Ops }]\n',
    '<Chart file="./2023-04-16-figures.csv" alt="A queue." />\n\n![A map](./map.png)\n',
  ),
  'content/incidents/map.png': 'no picture',
  'content/glossary.yaml': 'SLO: A promise.\n',
  'content/theme.css': 'a { color: red }',
  'public/drawing.svg': '<svg',
  'public/_headers': '/*\n  X: y\n',
};

function incident(resolved: string, more = '', body = 'See [it](/incidents/2023-04-15-checkout-outage/).\n') {
  return `---\ntitle: It failed\nstarted: 2023-04-15 12:00\nresolved: ${resolved}\n${more}---\n\n${body}`;
}

async function createSite(): Promise<string> {
  const root = await createRepository();
  await rm(join(root, 'content'), { recursive: true });
  writeFiles(root, SITE);
  return root;
}

interface Circumstances {
  now?: number;
  env?: Record<string, string>;
}

/** Checks a site by what is kept; tells whether anything was judged. */
async function check(root: string, { now = NOW, env = {} }: Circumstances = {}) {
  await rm(join(root, '.cache/content'), { recursive: true, force: true });
  const checked = await checkTree(root, await readTree(root), { now, env, caches: [] });
  const judged = await stat(join(root, '.cache/content')).catch(() => undefined);
  return { ...said(checked), wasKept: judged === undefined };
}

/** The same in a copy where nothing is kept. */
async function clean(root: string, { now = NOW, env = {} }: Circumstances = {}) {
  const copy = await createRepository();
  await rm(join(copy, 'content'), { recursive: true });
  for (const name of await readdir(root))
    if (name !== '.cache')
      await cp(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  return said(await checkTree(copy, await readTree(copy), { now, env, caches: [] }));
}

const said = ({ problems, files }: Checked) => ({ problems, files });

test('what is unchanged is not judged again, and comes to the same', async () => {
  const root = await createSite();
  const first = await check(root);
  expect(new Set(first.problems.map(({ file }) => file)).size).toBeGreaterThan(3);
  expect(await check(root, { now: NOW + 60_000 })).toEqual({ ...first, wasKept: true });
});

const CHANGES: Record<string, (root: string) => unknown> = {
  'another text': (root) => writeFiles(root, { [FILE]: incident('11:00') }),
  'another file': (root) => writeFiles(root, { 'content/incidents/2023-05-01-new.mdx': incident('soon') }),
  'one less': (root) => rm(join(root, FILE)),
  'a rule that is off': (root) =>
    writeFiles(root, { 'content/site.yaml': `${SITE['content/site.yaml']}rules: { actions/id: off }\n` }),
  'other figures': (root) => writeFiles(root, { 'content/incidents/2023-04-16-figures.csv': '' }),
  'a picture that is one': async (root) =>
    cp(join(REPOSITORY, 'docs/pictures/phone.png'), join(root, 'content/incidents/map.png')),
  'a picture less': (root) => rm(join(root, 'content/incidents/map.png')),
  'another drawing': (root) =>
    writeFiles(root, { 'public/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  'styles that are too large': (root) => writeFiles(root, { 'content/theme.css': ' '.repeat(2 ** 21) }),
  'other headers': (root) => writeFiles(root, { 'public/_headers': '  X: y\n' }),
  'another term': (root) => writeFiles(root, { 'content/glossary.yaml': 'SLO: [\n' }),
  'a stray': (root) => writeFiles(root, { 'content/incident.mdx': 'It failed.\n' }),
  'a link that leads out': (root) => writeLink(root, 'public/out', '../..'),
  'a page by code': (root) => writeFiles(root, { 'src/pages/incidents/index.astro': 'x' }),
};

test.each(Object.entries(CHANGES))('after %s, all is judged again', async (_, change) => {
  const root = await createSite();
  const before = await check(root);
  await change(root);
  const after = await check(root);
  expect(after).toEqual({ ...(await clean(root)), wasKept: false });
  expect(after.problems).not.toEqual(before.problems);
});

test.each([
  { name: 'a promise is due', now: NOW + DAY, env: {} },
  { name: 'the environment says what time it is', now: NOW, env: { SOURCE_DATE_EPOCH: '1704300000' } },
])('when $name, all is judged again', async ({ now, env }) => {
  const root = await createSite();
  const before = await check(root);
  const after = await check(root, { now, env });
  expect(after).toEqual({ ...(await clean(root, { now, env })), wasKept: false });
  expect(after.problems).not.toEqual(before.problems);
});

test('when the fonts of diagrams are others, all is judged again', async () => {
  const root = await createSite();
  writeFiles(root, {
    'content/pages/a.md': '---\ntitle: A\n---\n\n```mermaid\nflowchart TD\n  a --> שלום\n```\n',
  });
  const before = await check(root);
  expect(await check(root)).toEqual({ ...before, wasKept: true });
  writeFiles(root, {
    'node_modules/@fontsource/noto-sans-hebrew/package.json': '{ "version": "0.0.1" }',
    'node_modules/@fontsource/noto-sans-hebrew/unicode.json': '{}',
  });
  const after = await check(root);
  expect(after).toEqual({ ...(await clean(root)), wasKept: false });
  expect(after.problems.map(({ rule }) => rule)).toContain('diagram/font');
});

async function entryOf(root: string): Promise<string> {
  const entries = await readdir(join(root, '.cache/check'), { recursive: true, withFileTypes: true });
  const [entry, ...others] = entries.filter((one) => one.isFile());
  expect(others).toEqual([]);
  return join(entry?.parentPath ?? '', entry?.name ?? '');
}

test('what was cut off anywhere, or changed, is as good as none', async () => {
  const root = await createSite();
  const first = await check(root);
  const bytes = await readFile(await entryOf(root));
  for (const part of [0, 0.01, 0.3, 0.7, 0.999]) {
    const entry = await entryOf(root);
    await truncate(entry, Math.floor(bytes.length * part));
    expect(await check(root), `${part}`).toEqual({ ...first, wasKept: false });
  }
  const changed = Buffer.from(bytes);
  changed[bytes.length >> 1] = (changed[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(await entryOf(root), changed);
  expect(await check(root)).toEqual({ ...first, wasKept: false });
  expect(await check(root)).toEqual({ ...first, wasKept: true });
});

test('only the last check is kept, and none that another version wrote', async () => {
  const root = await createSite();
  await check(root);
  const entry = await entryOf(root);
  writeFiles(root, { [FILE]: incident('11:00') });
  await check(root);
  expect(await entryOf(root)).not.toBe(entry);
});

test('where nothing can be written, a check comes to the same', async () => {
  const root = await createSite();
  const first = await check(root);
  await rm(join(root, '.cache'), { recursive: true });
  writeFiles(root, { '.cache': 'A file where a folder should be.' });
  const checked = await checkTree(root, await readTree(root), { now: NOW, env: {}, caches: [] });
  expect({ ...said(checked), wasKept: false }).toEqual(first);
});

test('several checks at once come to the same', async () => {
  const root = await createSite();
  const first = await check(root);
  writeFiles(root, { 'public/other.txt': 'x' });
  const options = { now: NOW, env: {}, caches: [] };
  const all = await Promise.all([1, 2, 3].map(async () => checkTree(root, await readTree(root), options)));
  for (const checked of all) expect({ ...said(checked), wasKept: false }).toEqual(first);
});

test('nothing that came with a pull request is believed', async () => {
  const root = await createSite();
  const { problems } = await check(root);
  const fault = { file: '.cache/x', line: 1, column: 1, severity: 'error', rule: 'file/cache' } as const;
  const caches = [{ ...fault, message: 'M.', remedy: 'R.' }];
  await rm(join(root, '.cache/content'), { recursive: true, force: true });
  const told = await checkTree(root, await readTree(root), { now: NOW, env: {}, caches });
  expect(told.problems).toEqual([...caches, ...problems]);
  expect(await readdir(join(root, '.cache'))).toContain('content');
  expect(await check(root)).toMatchObject({ wasKept: true });
});
