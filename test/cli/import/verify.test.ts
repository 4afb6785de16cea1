import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { sentencesOf } from '../../../src/cli/import/sentences.ts';
import { importRecord } from '../../../src/cli/import.ts';
import { MADE_UP, type MadeUp } from '../../import/support/made-up.ts';
import { ioIn, readAll } from '../../support/cli.ts';

const RECORD: MadeUp = {
  madeUp: true,
  services: [],
  incidents: [
    {
      id: 'x1',
      title: 'Checkout was down for all',
      began: '2023-05-01T10:00:00Z',
      ended: '2023-05-01T11:00:00Z',
      told: [{ at: '2023-05-01T10:05:00Z', says: 'We **know** of it. It is <em>being</em> looked into.' }],
      report:
        'The `disk` was full, says [the log](https://a.test/log).\n\n- Nobody looked at it\n- It is larger now',
      old: ['/incidents/x1/', '/old.html'],
      mood: 'Very bad all day long',
    },
  ],
};
const PAGE = `<h1>Checkout was down for all</h1><p>We <strong>know</strong> of it. It is being looked
into.</p><p>The <code>disk</code> was full, says <a href="https://a.test/log">the log</a>.</p>
<ul><li>Nobody looked at it</li><li>It is larger now</li></ul>`;
const SITE = {
  'dist/index.html': '<h1>Status</h1>',
  'dist/incidents/2023-05-01-checkout-was-down-for-all/index.html': PAGE,
  'dist/incidents/x1/index.html': 'Moved.',
  'dist/_redirects': '# ours\n/old.html /incidents/2023-05-01-checkout-was-down-for-all/ 301\n',
};

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'afterword-verify-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeAll({ 'record.json': JSON.stringify(RECORD) });
  await importRecord(['record.json'], ioIn(root).io, [MADE_UP]);
});

async function writeAll(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
}

async function verify() {
  const { io, stdout } = ioIn(root);
  const code = await importRecord(['--verify'], io, [MADE_UP]);
  return { code, stdout: stdout.text() };
}

describe('npm run import -- --verify', () => {
  test('finds every sentence of the source on the page, and every old address', async () => {
    await writeAll(SITE);
    expect(await verify()).toEqual({
      code: 0,
      stdout: 'Looked for 1 documents, 7 sentences and 2 old addresses.\nAll of it is there.\n',
    });
  });

  test('names what is not there', async () => {
    await writeAll({
      ...SITE,
      'dist/incidents/2023-05-01-checkout-was-down-for-all/index.html': PAGE.replace('Nobody', 'Somebody'),
      'dist/_redirects': '',
    });
    const { code, stdout } = await verify();
    expect(code).toBe(1);
    expect(stdout).toContain('“Nobody looked at it”');
    expect(stdout).toContain('/old.html does not answer.');
  });

  test('a document that is not published is missing; what was edited is not compared', async () => {
    await writeAll({ 'dist/index.html': '' });
    expect((await verify()).stdout).toContain('x1: “Checkout was down for all” is not published.');
    const file = 'content/incidents/2023-05-01-checkout-was-down-for-all.md';
    const { [file]: text = '' } = await readAll(root);
    await writeAll({ ...SITE, [file]: text.replace('The `disk`', 'Our disk') });
    expect(await verify()).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 of them were edited'),
    });
  });

  test('needs a built site and an import', async () => {
    await expect(verify()).rejects.toThrow('npm run build');
    await writeAll({ ...SITE, 'import/sources.json': '[]' });
    await expect(verify()).rejects.toThrow('nothing was imported');
  });
});

test('sentences are what people read, in Markdown, HTML or both', () => {
  const origin = {
    id: 'abc def ghi',
    at: '2023-05-01T10:00:00Z',
    body: '# A heading it is\n\nOne two three. Four &amp; five six<br/>seven eight nine\n\n```mermaid\ngraph of some kind\n```',
    url: 'https://a.test/some/words/here',
  };
  expect(sentencesOf(origin)).toEqual([
    'abc def ghi',
    'A heading it is',
    'One two three.',
    'Four & five six',
    'seven eight nine',
  ]);
});
