import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { readFileOf, readTree } from '../../src/source/read.ts';
import { writeFiles, writeLink } from '../support/files.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tree-'));
  writeFiles(root, {
    'outside/secret.txt': 'CANARY',
    'content/site.yaml': 'name: Harbour\nurl: https://status.harbour.example\n',
    'content/incidents/2024-01-02-outage/index.mdx': '---\ntitle: A\nstarted: 2024-01-02 10:00\n---\n',
    'content/pictures/graph.png': 'a picture',
    'public/logo.svg': '<svg/>',
  });
});
afterEach(() => rm(root, { recursive: true }));

const NOW = Date.parse('2024-02-01T00:00Z');

async function faultsOf() {
  const { faults } = await readTree(root);
  const { problems } = await readContent(root, { now: NOW });
  for (const { file, rule } of faults)
    expect(problems).toContainEqual(expect.objectContaining({ file, rule, severity: 'error' }));
  return faults.map(({ file, rule }) => `${rule} ${file}`);
}

describe('a link is followed as far as it stays inside:', () => {
  test('a file and a folder', async () => {
    writeLink(root, 'content/incidents/2024-01-02-outage/graph.png', '../../pictures/graph.png');
    writeLink(root, 'content/incidents/2024-01-02-outage/all', '../../pictures');
    writeLink(root, 'content/incidents/2024-01-02-outage/logo.svg', '../../../public/logo.svg');
    writeLink(root, 'public/mark.svg', 'logo.svg');
    const { paths } = await readTree(root);
    expect([...paths].filter((path) => /all|outage\/|mark/.test(path))).toEqual([
      'content/incidents/2024-01-02-outage/all/graph.png',
      'content/incidents/2024-01-02-outage/graph.png',
      'content/incidents/2024-01-02-outage/index.mdx',
      'content/incidents/2024-01-02-outage/logo.svg',
      'public/mark.svg',
    ]);
    expect(await faultsOf()).toEqual([]);
  });

  test.each([
    ['public/leak.txt', '../outside/secret.txt'],
    ['public/leak', '../outside'],
    ['public/deep/er/leak.txt', '../../../outside/secret.txt'],
    ['public/hosts', '/etc/hosts'],
    ['public/root', '/'],
    ['public/fd', '/proc/self/fd'],
    ['public/repository', '..'],
    ['public/report.txt', '../content/incidents/2024-01-02-outage/index.mdx'],
    ['content/incidents/2024-01-03-leak.mdx', '../../outside/secret.txt'],
    ['content/incidents/2024-01-03-leak', '../../outside'],
    ['content/theme.css', '../outside/secret.txt'],
    ['content/glossary.yaml', '../outside/secret.txt'],
    ['content/pages', '../outside'],
    ['content/x/dangling.png', 'nowhere.png'],
    ['content/x/self', 'self'],
    ['content/x/up', '..'],
    ['public/here', '.'],
  ])('%s → %s is an error, and none of its files is listed', async (path, target) => {
    writeLink(root, path, target);
    expect(await faultsOf()).toEqual([`file/link ${path}`]);
    const { paths, incidents, pages, glossary } = await readTree(root);
    expect([...paths].filter((listed) => listed.startsWith(path))).toEqual([]);
    expect(JSON.stringify([incidents, pages, glossary])).not.toContain('CANARY');
  });

  test('links by way of each other', async () => {
    writeLink(root, 'content/a', '../content/b');
    writeLink(root, 'content/b', '../content/a');
    expect(await faultsOf()).toEqual(['file/link content/a', 'file/link content/b']);
  });

  test('folders that hold links to each other', async () => {
    writeLink(root, 'content/a/x', '../b');
    writeLink(root, 'content/b/y', '../a');
    const faults = await faultsOf();
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every((fault) => fault.startsWith('file/link '))).toBe(true);
  });

  test('a chain of folders that would double with each', async () => {
    for (let step = 0; step < 40; step++) {
      for (const side of ['left', 'right']) writeLink(root, `content/c${step}/${side}`, `../c${step + 1}`);
    }
    await mkdir(join(root, 'content/c40'), { recursive: true });
    expect((await faultsOf()).length).toBeGreaterThan(0);
  });
});

describe.each(['content', 'public'])('`%s` itself', (folder) => {
  test('is no link', async () => {
    await rm(join(root, folder), { recursive: true });
    writeLink(root, folder, 'outside');
    expect(await faultsOf()).toContain(`file/link ${folder}`);
    expect(JSON.stringify(await readTree(root))).not.toContain('secret');
  });

  test('is no file', async () => {
    await rm(join(root, folder), { recursive: true });
    writeFiles(root, { [folder]: 'text' });
    expect(await faultsOf()).toContain(`file/unreadable ${folder}`);
  });
});

describe('what is no file that can be read is a problem:', () => {
  test.each([
    'content/incidents/2024-01-03-pipe.mdx',
    'content/site.yaml',
    'content/theme.css',
    'public/pipe',
  ])('a pipe as %s', async (path) => {
    await rm(join(root, path), { force: true });
    execFileSync('mkfifo', [join(root, path)]);
    expect(await faultsOf()).toEqual([`file/unreadable ${path}`]);
    expect((await readFileOf(root, path, 100)).fault?.rule).toBe('file/unreadable');
  });

  test.each(['content/incidents/2024-01-03-folder.mdx', 'content/glossary.yaml', 'content/theme.css'])(
    'a folder as %s',
    async (path) => {
      await mkdir(join(root, path), { recursive: true });
      expect(await faultsOf()).toEqual([`file/unreadable ${path}`]);
    },
  );

  test('a file as the folder of reports', async () => {
    writeFiles(root, { 'content/pages': 'text' });
    expect(await faultsOf()).toEqual(['file/unreadable content/pages']);
  });

  test('a linked folder as a report', async () => {
    writeLink(root, 'content/incidents/2024-01-03-folder.mdx', '../pictures');
    expect(await faultsOf()).toEqual(['file/unreadable content/incidents/2024-01-03-folder.mdx']);
  });

  test('a name that is not UTF-8, or that would write lines of its own', async () => {
    for (const name of [
      Buffer.from([0x61, 0xff, 0x2e, 0x6d, 0x64]),
      Buffer.from('b\n::error::c.md'),
      Buffer.from('d\\e.md'),
    ]) {
      await writeFile(Buffer.concat([Buffer.from(join(root, 'content/incidents/')), name]), 'text');
    }
    expect(await faultsOf()).toEqual([
      'file/unreadable content/incidents/a\\xff.md',
      'file/unreadable content/incidents/b\\xa::error::c.md',
      'file/unreadable content/incidents/d\\x5ce.md',
    ]);
  });

  test('a text that nobody wrote by hand', async () => {
    writeFiles(root, { 'content/pages/large.md': '---\ntitle: Large\n---\n' });
    await truncate(join(root, 'content/pages/large.md'), 5 * 2 ** 30);
    expect(await faultsOf()).toEqual(['file/unreadable content/pages/large.md']);
  });

  test('a file that went away meanwhile', async () => {
    expect((await readFileOf(root, 'content/gone.csv', 100)).fault?.message).toContain('ENOENT');
  });
});
