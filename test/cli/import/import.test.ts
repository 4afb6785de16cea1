import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { importRecord } from '../../../src/cli/import.ts';
import { UsageError } from '../../../src/cli/io.ts';
import { MADE_UP, type MadeUp, type MadeUpIncident } from '../../import/support/made-up.ts';
import { createRepository, ioIn, readAll, runIn } from '../../support/cli.ts';

const OUTAGE: MadeUpIncident = {
  id: 'x1',
  title: 'Checkout: down {for} all',
  began: '2023-05-01T10:00:00Z',
  ended: '2023-05-01T11:00:00Z',
  hit: { shop: 'major-outage' },
  told: [
    { at: '2023-05-01T11:00:00Z', says: 'It is over.', state: 'resolved' },
    { at: '2023-05-01T10:05:00Z', says: 'We look.\n\n- At `{{it}}`\n- <soon>', state: 'investigating' },
  ],
  report: 'Why it was so: {unknown} <yet>.\n',
  old: ['/incidents/x1/'],
};
const SLOW: MadeUpIncident = { ...OUTAGE, id: 'x2', old: ['/incidents/x2/'] };
const RECORD: MadeUp = {
  madeUp: true,
  name: 'Made Up & Sons',
  services: [{ id: 'shop', name: 'Shop' }],
  incidents: [OUTAGE, SLOW],
};
const FILES = [
  'content/incidents/2023-05-01-checkout-down-for-all-2.md',
  'content/incidents/2023-05-01-checkout-down-for-all.md',
];

async function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'afterword-import-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(join(root, file, '..'), { recursive: true });
    await writeFile(join(root, file), content);
  }
  return root;
}

async function importInto(root: string, record: unknown, ...args: string[]) {
  // Beside it, so that it is the same each time.
  const source = `${root}-source`;
  onTestFinished(() => rm(source, { recursive: true, force: true }));
  await mkdir(source, { recursive: true });
  await writeFile(join(source, 'record.json'), JSON.stringify(record));
  return importFrom(root, source, ...args);
}

async function importFrom(root: string, source: string, ...args: string[]) {
  const { io, stdout, stderr } = ioIn(root);
  const code = await importRecord([source, ...args], io, [MADE_UP]);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function contentOf(files: Record<string, string>) {
  return Object.keys(files).filter((file) => file.startsWith('content/'));
}

describe('npm run import', () => {
  test('begins a site in an empty folder that passes the check', async () => {
    const root = await folder();
    expect(await importInto(root, RECORD)).toMatchObject({ code: 0 });
    const files = await readAll(root);
    expect(contentOf(files)).toEqual([...FILES, 'content/site.yaml']);
    expect(files['content/site.yaml']).toContain('name: Made Up & Sons\nurl: https://status.made-up.test\n');
    expect(files['content/site.yaml']).toContain('  - id: shop\n    name: Shop\n');
    expect(files).toHaveProperty(['package.json']);
    expect(files[FILES[1] ?? '']).toMatch(
      /^---\ntitle: "Checkout: down \{for\} all"\nstarted: 2023-05-01 10:00\nresolved: 11:00\ntimezone: UTC\nservices:\n {2}shop: major-outage\nupdates:\n {2}- at: 10:05\n {4}status: investigating\n {4}text: \|-\n {6}We look\.\n\n {6}- At `\{\{it\}\}`\n {6}- <soon>\n {2}- at: 11:00\n[\s\S]*\nsource:\n {2}from: gatus\n {2}id: x1\n {2}url: https:\/\/status\.made-up\.test\/incidents\/x1\n {2}digest: "?[0-9a-f]{16}"?\n {2}written: "?[0-9a-f]{16}"?\n---\n\nWhy it was so: \{unknown\} <yet>\.\n$/,
    );
    expect(await runIn(root, 'check')).toMatchObject({ code: 0 });
  });

  test('adds to a site what it lacks, and calls services as it does', async () => {
    const root = await createRepository();
    const services = [
      { id: 'kasse', name: 'Checkout' },
      { id: 'mail', name: 'E-mail' },
    ];
    const incidents = [{ ...OUTAGE, hit: { kasse: 'degraded', mail: 'degraded' } }];
    expect(await importInto(root, { ...RECORD, services, incidents })).toMatchObject({ code: 0 });
    const files = await readAll(root);
    expect(files['content/site.yaml']).toMatch(/storefront[^\n]*\n {2}- id: mail\n {4}name: E-mail\n/);
    expect(files[FILES[1] ?? '']).toContain('services:\n  checkout: degraded\n  mail: degraded\n');
    expect(files).not.toHaveProperty(['package.json']);
    expect(await runIn(root, 'check')).toMatchObject({ code: 0 });
  });

  test('twice is once, letter by letter, whatever files are called', async () => {
    const root = await folder();
    await importInto(root, RECORD);
    const before = await readAll(root);
    await importInto(root, { ...RECORD, incidents: [SLOW, OUTAGE] });
    expect(await readAll(root)).toEqual(before);
    const renamed = join(root, 'content/incidents/2023-05-01-renamed.md');
    await writeFile(renamed, before[FILES[1] ?? ''] ?? '');
    await rm(join(root, FILES[1] ?? ''));
    expect(await importInto(root, RECORD)).toMatchObject({
      stdout: expect.stringContaining('2 already here'),
    });
    expect(contentOf(await readAll(root))).not.toContain(FILES[1]);
  });

  test('what changed there is brought up to date, unless somebody has edited it here', async () => {
    const root = await folder();
    await importInto(root, RECORD);
    const before = await readAll(root);
    const [two = '', one = ''] = FILES;
    const edited = `${before[one]?.replace('Why it was so', 'Why')}`;
    await writeFile(join(root, one), edited);
    const longer = (incident: MadeUpIncident) => ({ ...incident, report: 'All is known now.' });
    const outcome = await importInto(root, { ...RECORD, incidents: [longer(OUTAGE), longer(SLOW)] });
    expect(outcome.stdout).toContain(
      `${one}: compare it with import/2023-05-01-checkout-down-for-all.incoming.md`,
    );
    const after = await readAll(root);
    expect(after[one]).toBe(edited);
    expect(after[two]).toContain('All is known now.');
    const incoming = after['import/2023-05-01-checkout-down-for-all.incoming.md'] ?? '';
    expect(incoming).toContain('All is known now.');
    // Who takes over its `source` has said that it is done.
    const [source = ''] = /\nsource:[\s\S]*?\n---/.exec(incoming) ?? [];
    await writeFile(
      join(root, one),
      edited.replace(/\nsource:[\s\S]*?\n---/, () => source),
    );
    const again = await importInto(root, { ...RECORD, incidents: [longer(OUTAGE), longer(SLOW)] });
    expect(again.stdout).toContain('2 already here');
  });

  test('line ends that git changes are no edit, and a broken file is still known', async () => {
    const root = await folder();
    await importInto(root, RECORD);
    const files = await readAll(root);
    const [two = '', one = ''] = FILES;
    await writeFile(join(root, one), files[one]?.replaceAll('\n', '\r\n') ?? '');
    await writeFile(join(root, two), files[two]?.replace('title: ', 'title: "') ?? '');
    const longer = { ...OUTAGE, report: 'More.' };
    const { stdout } = await importInto(root, {
      ...RECORD,
      incidents: [longer, { ...SLOW, report: 'More.' }],
    });
    expect(stdout).toContain('1 changed there, and brought up to date');
    expect(stdout).toContain('1 changed there and here');
    expect(contentOf(await readAll(root))).toHaveLength(3);
  });

  test('says what was lost, and fails for it only if asked to', async () => {
    const root = await folder();
    const record = { ...RECORD, incidents: [{ ...OUTAGE, mood: 'Bad | `worse`' }] };
    expect(await importInto(root, record)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('mood: 1 lost\n'),
    });
    expect((await readAll(root))['import/report.md']).toMatch(
      /\| `mood` \| 0 \| 0 \| 1 \| 0 \|\n[\s\S]*- lost: `` Bad \| `worse` `` of `x1`\. Incidents have no mood\.\n/,
    );
    expect(await importInto(root, record, '--strict')).toMatchObject({ code: 1 });
    expect(await importInto(root, { ...RECORD, incidents: [OUTAGE] }, '--strict')).toMatchObject({ code: 0 });
  });

  test('--dry-run shows all and writes nothing', async () => {
    const root = await folder();
    const { stdout } = await importInto(root, RECORD, '--dry-run');
    expect(stdout).toContain(`==> ${FILES[1]}\n---\ntitle: "Checkout: down {for} all"\n`);
    expect(stdout).toContain('==> content/site.yaml\n');
    expect(await readAll(root)).toEqual({});
  });

  test('what our files can’t hold is left out and told', async () => {
    const root = await folder();
    const odd = {
      ...OUTAGE,
      ended: 'soon',
      hit: { shop: 'on fire', nothing: 'degraded' },
      old: ['/incidents/x1/', '/a?b'],
      report: 'See [there](../nowhere.md) and ![](./lost.png).',
    };
    const future = {
      ...OUTAGE,
      id: 'x3',
      began: '2031-01-01T00:00:00Z',
      told: [],
      ended: undefined,
      old: [],
    };
    const { stdout } = await importInto(root, { ...RECORD, incidents: [odd, future] });
    expect(stdout).toContain('resolved: 1 lost');
    expect(stdout).toContain('aliases[]: 1 lost');
    expect(stdout).toContain('1 not taken over');
    const files = await readAll(root);
    expect(files[FILES[1] ?? '']).toContain('See [there](../nowhere.md) and \\!\\[](./lost.png).');
    expect(files['import/2031-01-01-checkout-down-for-all.incoming.md']).toContain(
      'started: 2031-01-01 00:00',
    );
    expect(await runIn(root, 'check')).toMatchObject({ code: 0 });
  });

  test('asks for the zone of times that name none, and takes it from a flag', async () => {
    const bare = {
      ...RECORD,
      incidents: [{ ...OUTAGE, began: '2023-05-01 10:00', ended: '2023-05-01 11:30' }],
    };
    const root = await folder();
    await expect(importInto(root, bare)).rejects.toThrow(/Missing `--timezone`.*2023-05-01 10:00/);
    await expect(importInto(root, bare, '--timezone', 'Eastern')).rejects.toThrow(UsageError);
    expect(await readAll(root)).toEqual({});
    await importInto(root, bare, '--timezone', 'Europe/Berlin');
    const files = await readAll(root);
    expect(files[FILES[1] ?? '']).toContain(
      'started: 2023-05-01 10:00\nresolved: 11:30\ntimezone: Europe/Berlin\n',
    );
    expect(files['content/site.yaml']).toContain('timezone: Europe/Berlin\n');
  });

  test('puts pictures beside the report, and links to those that can’t be had', async () => {
    const root = await folder();
    const source = await folder({
      'record.json': JSON.stringify({
        ...RECORD,
        incidents: [
          {
            ...OUTAGE,
            report: '![Graph](./graph.png) ![Gone](./gone.png) ![Out](./out.png)',
            pictures: [
              { name: 'graph.png', from: 'img/graph.png' },
              { name: 'gone.png', from: 'https://cdn.made-up.test/gone.png' },
              { name: 'out.png', from: '../../etc/passwd' },
            ],
          },
        ],
      }),
      'img/graph.png': PIXEL,
    });
    await importFrom(root, source);
    const files = await readAll(root);
    const id = 'content/incidents/2023-05-01-checkout-down-for-all';
    expect(contentOf(files)).toEqual([`${id}/graph.png`, `${id}/index.md`, 'content/site.yaml']);
    expect(files[`${id}/index.md`]).toContain(
      '![Graph](./graph.png) [Gone](<https://cdn.made-up.test/gone.png>) Out\n',
    );
    expect(files['import/report.md']).toContain('| `picture` | 0 | 0 | 2 |');
    await importFrom(root, source);
    expect(await readAll(root)).toEqual(files);
    expect(await runIn(root, 'check')).toMatchObject({ code: 0 });
  });

  test('reads UTF-16, follows no links, and says what was not read', async () => {
    const root = await folder();
    const source = await folder({
      'record.json': Buffer.from(`\ufeff${JSON.stringify(RECORD)}`, 'utf16le'),
      '.git/record.json': JSON.stringify({ ...RECORD, incidents: [{ ...OUTAGE, id: 'hidden' }] }),
    });
    const { symlink } = await import('node:fs/promises');
    await symlink(join(source, 'record.json'), join(source, 'link.json'));
    expect(await importFrom(root, source)).toMatchObject({ stdout: expect.stringContaining('2 new') });
    expect((await readAll(root))['import/report.md']).toContain('`link.json`');
  });

  test.each([
    [[], 'Name a folder or a file'],
    [['nowhere'], 'no such file or folder'],
    [['.', 'more'], 'Unexpected `more`'],
    [['.'], 'It is not certain what'],
    [['gatus', '.'], 'no incident'],
  ])('%j is wrong usage', async (args, words) => {
    const root = await folder({ 'a.json': '{}' });
    await expect(importRecord(args, ioIn(root).io, [MADE_UP])).rejects.toThrow(words);
    expect(Object.keys(await readAll(root))).toEqual(['a.json']);
  });
});

/** The smallest PNG. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
