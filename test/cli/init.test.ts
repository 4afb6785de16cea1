import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerIn, createRepository, readAll, runIn } from '../support/cli.ts';
import { REPOSITORY } from '../support/files.ts';

const FLAGS = ['--name', 'Harbour: & Sons', '--timezone', 'Europe/Berlin', '--services', 'Web shop, API'];
const EXAMPLE =
  'name: Wickerline Status\nurl: https://status.example.com\ntimezone: UTC\nclock: 2026-04-16 10:40\n';

describe('npm run init', () => {
  test('puts a site of one’s own in place of the example', async () => {
    const root = await createRepository();
    await writeFile(join(root, 'content/site.yaml'), EXAMPLE);
    expect(await runIn(root, 'init', ...FLAGS)).toMatchObject({ code: 0, stderr: '' });
    const files = await readAll(root);
    expect(Object.keys(files)).toEqual([
      'content/glossary.yaml',
      'content/incidents/2024-01-01-web-shop-was-slow.mdx',
      'content/site.yaml',
    ]);
    expect(files['content/site.yaml']).toContain('name: "Harbour: & Sons"\n');
    expect(await runIn(root, 'check')).toMatchObject({ code: 0, stdout: 'Checked 3 files: all is well.\n' });
  });

  test('asks, and takes an empty answer for what it proposes', async () => {
    const root = await createRepository();
    await writeFile(join(root, 'content/site.yaml'), EXAMPLE);
    const { code } = await answerIn(root, ['init'], ['Harbour', '\r', '\r', '\r', '\r', '\r']);
    expect(code).toBe(0);
    expect((await readAll(root))['content/site.yaml']).toContain('url: https://status.harbour.example\n');
    expect(await runIn(root, 'check')).toMatchObject({ code: 0 });
  });

  test('leaves a site of one’s own alone, unless forced, and keeps it then', async () => {
    const root = await createRepository();
    const before = await readAll(root);
    expect(await runIn(root, 'init', ...FLAGS)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--force'),
    });
    expect(await readAll(root)).toEqual(before);
    expect(await runIn(root, 'init', ...FLAGS, '--force')).toMatchObject({ code: 0 });
    expect((await readAll(root))['content.old/site.yaml']).toBe(before['content/site.yaml']);
  });

  test('knows the example of this repository as one', async () => {
    const root = await createRepository(join(REPOSITORY, 'content'));
    const example = await readAll(root);
    expect(example['site.yaml']).toMatch(/^clock:/m);
    expect(example['site.yaml']).toMatch(/^name: Wickerline\b/m);
  });

  test('names what it deletes, and leaves pictures that were replaced', async () => {
    const root = await createRepository();
    await writeFile(join(root, 'content/site.yaml'), EXAMPLE);
    await cp(join(REPOSITORY, 'public'), join(root, 'public'), { recursive: true });
    await writeFile(join(root, 'public/logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const before = Object.keys(await readAll(root));
    const { stdout } = await runIn(root, 'init', ...FLAGS);
    const after = await readAll(root);
    const deleted = before.filter((file) => !file.endsWith('.yaml') && after[file] === undefined);
    expect(deleted).toEqual(expect.arrayContaining(['public/favicon.svg', 'public/logo-dark.svg']));
    expect(after).toHaveProperty(['public/logo.svg']);
    for (const file of deleted) expect(stdout).toContain(`  ${file}\n`);
  });

  test('services whose names have no letters of an address get ids of their own', async () => {
    const root = await createRepository();
    await writeFile(join(root, 'content/site.yaml'), EXAMPLE);
    await runIn(root, 'init', ...FLAGS, '--services', '決済, 検索, API, Api');
    expect((await readAll(root))['content/site.yaml']).toMatch(
      /id: service\n[\s\S]*id: service-2\n[\s\S]*id: api-2\n/,
    );
    expect(await runIn(root, 'check')).toMatchObject({ code: 0 });
  });

  test('claims no history before its first day', async () => {
    const root = await createRepository();
    await writeFile(join(root, 'content/site.yaml'), EXAMPLE);
    await runIn(root, 'init', ...FLAGS);
    expect((await readAll(root))['content/site.yaml']).toContain('    since: 2024-01-01\n');
  });

  test.each([
    ['--url', 'harbour', 'https://'],
    ['--timezone', 'Eastern', 'Write a time zone'],
    ['--colour', 'blue', 'hexadecimal'],
  ])('refuses %s %s before it writes anything', async (flag, value, words) => {
    const root = await createRepository();
    await writeFile(join(root, 'content/site.yaml'), EXAMPLE);
    const before = await readAll(root);
    expect(await runIn(root, 'init', ...FLAGS, flag, value)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(words),
    });
    expect(await readAll(root)).toEqual(before);
  });
});
