import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { changesBetween } from '../../src/cli/upgrade/changelog.ts';
import { differenceOf } from '../../src/cli/upgrade/differences.ts';
import { compareVersions } from '../../src/cli/upgrade/version.ts';
import { packVersion, pathWith, writeVersion } from '../support/archives.ts';
import { answerIn, ioIn, readAll } from '../support/cli.ts';
import { writeFiles } from '../support/files.ts';

const MANIFEST = `{
    "name": "status",
    "dependencies": { "afterword": "^0.1.0", "astro": "^7.3.5", "left-pad": "^1.0.0" }
}
`;
const INCIDENT = '---\ntitle: API failed\nstarted: 2023-04-15 12:00\ndiagram: timeline\n---\n\nIt failed.\n';
const WORKFLOW = 'jobs:\n  a:\n    uses: afterword/afterword/.github/workflows/check.yml@v0\n';
const CHANGELOG = `# Changelog

## 1.0.0 – 2026-12-24

### When you upgrade

- \`diagram: timeline\` is now \`gantt\`.

## 0.2.0 – 2026-12-10

- Badges are round.

## 0.1.0 – 2026-12-01

- The first.
`;
const MIGRATIONS = `export const migrate = (files) => files.flatMap(({ file, text }) => {
  const after = text.replace('diagram: timeline', 'diagram: gantt');
  return after === text ? [] : [{ file, before: text, after, changes: [] }];
});`;
const FILES = {
  'package.json': MANIFEST,
  'package-lock.json': '{}\n',
  'content/site.yaml': 'name: Acme\nurl: https://status.example.com\n',
  'content/incidents/2023-04-15-api.mdx': INCIDENT,
  'content/pages/about.md': '---\ntitle: About\n---\n\nUs: `diagram: none`.\n',
  '.github/workflows/site.yml': WORKFLOW,
};
const DONE = {
  ...FILES,
  'package.json': MANIFEST.replace('^0.1.0', '^1.0.0').replace('^7.3.5', '^8.0.0'),
  'content/incidents/2023-04-15-api.mdx': INCIDENT.replace('timeline', 'gantt'),
  '.github/workflows/site.yml': WORKFLOW.replace('@v0', '@v1'),
};

let [folder, root, archive, PATH] = ['', '', '', ''];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'upgrade-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  root = join(folder, 'my site');
  writeFiles(root, FILES);
  writeVersion(join(root, 'node_modules/afterword'), { version: '0.1.0' });
  archive = packVersion(folder, {
    version: '1.0.0',
    astro: '^8.0.0',
    changelog: CHANGELOG,
    migrations: MIGRATIONS,
  });
  useNpm();
});

/** An npm that has the newest version, and installs it by laying it in its place. */
function useNpm(ends = 0): void {
  const installed = join(root, 'node_modules/afterword');
  PATH = pathWith(
    join(folder, 'bin'),
    'npm',
    `case "$1 $2" in
  "pack afterword@latest") cp "${archive}" "$4/" ;;
  pack*) echo "npm error code ETARGET" >&2; echo "npm error notarget No matching version" >&2; exit 1 ;;
  install*) [ ${ends} = 0 ] || exit ${ends}
    rm -rf "${installed}" && mkdir "${installed}" && tar -xzf "${archive}" -C "${installed}" --strip-components 1 ;;
esac`,
  );
}

async function upgrade(...args: string[]) {
  const { io, stdout, stderr } = ioIn(root);
  const code = await run(['upgrade', ...args], { ...io, env: { PATH } });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

async function files(): Promise<Record<string, string>> {
  const all = Object.entries(await readAll(root));
  return Object.fromEntries(all.filter(([file]) => !file.startsWith('node_modules/')));
}

describe('npx afterword upgrade', () => {
  test('says what is new, shows each line that it would write, and does nothing on a dry run', async () => {
    const { code, stdout, stderr } = await upgrade('--dry-run');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot('../fixtures/upgrade/dry-run.txt');
    expect(await files()).toEqual(FILES);
  });

  test('does what it has shown, and has nothing left to do', async () => {
    const { code, stdout } = await upgrade('--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('npm run check');
    expect(stdout).toContain('package-lock.json');
    expect(await files()).toEqual(DONE);
    const again = await upgrade('--yes');
    expect(again).toEqual({
      code: 0,
      stderr: '',
      stdout:
        'Afterword 1.0.0 is installed; there is no newer one.\nAll content is written as it expects. Nothing is to be done.\n',
    });
    expect(await files()).toEqual(DONE);
  });

  test('takes an archive, and those that are kept beside it', async () => {
    const text = MANIFEST.replace('^0.1.0', 'file:../afterword-0.1.0.tgz');
    writeFiles(root, { 'package.json': text });
    expect(await upgrade('--to', '../afterword-1.0.0.tgz', '--yes')).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies).toEqual({
      afterword: 'file:../afterword-1.0.0.tgz',
      astro: '^8.0.0',
      'left-pad': '^1.0.0',
    });
  });

  test.each([
    { written: '0.1.0', wanted: '1.0.0' },
    { written: '~0.1.0', wanted: '~1.0.0' },
    { written: 'latest', wanted: '^1.0.0' },
  ])('writes $wanted where $written stood', async ({ written, wanted }) => {
    writeFiles(root, { 'package.json': MANIFEST.replace('^0.1.0', written) });
    await upgrade('--yes');
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies.afterword).toBe(wanted);
  });

  test('leaves everything as it was where packages can’t be installed', async () => {
    useNpm(1);
    const { code, stderr } = await upgrade('--yes');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: '`npm install` has failed, so package.json is as it was and nothing else was changed.\n',
    });
    expect(await files()).toEqual(FILES);
  });

  test.each([
    { key: 'y', after: DONE },
    { key: 'n', after: FILES },
    { key: '\u0003', after: FILES },
  ])('asks, and does what $key says', async ({ key, after }) => {
    const path = process.env['PATH'];
    onTestFinished(() => {
      process.env['PATH'] = path;
    });
    process.env['PATH'] = PATH;
    await answerIn(root, ['upgrade'], [key]);
    expect(await files()).toEqual(after);
  });

  test('does nothing where nobody is there to be asked', async () => {
    const { code, stderr } = await upgrade();
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'There is no terminal to ask in. Add `--yes` to have this done.\n',
    });
    expect(await files()).toEqual(FILES);
  });

  test.each([
    { args: ['--to', '9.9.9'], said: 'npm can’t get afterword@9.9.9' },
    { args: ['--to', 'none.tgz'], said: 'There is no archive at none.tgz' },
    { args: ['--to', '1; rm -rf /'], said: 'expected a version' },
    { args: ['--too', '1.0.0'], said: 'Usage: npx afterword upgrade' },
  ])('refuses $args in a sentence', async ({ args, said }) => {
    const { code, stderr } = await upgrade(...args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(said) });
  });

  test('goes no way back', async () => {
    await upgrade('--yes');
    const older = packVersion(folder, { version: '0.2.0' });
    const { code, stderr } = await upgrade('--to', older);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('0.2.0 is older than 1.0.0'),
    });
    expect(await files()).toEqual(DONE);
  });

  test.each([
    { what: 'an archive of something else', file: 'other.tgz', said: 'no version of Afterword' },
    { what: 'what is no archive', file: 'text.tgz', said: 'can’t be unpacked' },
  ])('refuses $what', async ({ file, said }) => {
    const text = join(folder, 'text.tgz');
    writeFiles(folder, { 'other/package/package.json': '{ "name": "other" }', 'text.tgz': 'No archive.' });
    const { execFileSync } = await import('node:child_process');
    execFileSync('tar', ['-czf', join(folder, 'other.tgz'), '-C', join(folder, 'other'), 'package']);
    expect(await readFile(text, 'utf8')).toBe('No archive.');
    const { code, stderr } = await upgrade('--to', join(folder, file));
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
  });

  test.each([
    { what: 'a clone', manifest: '{ "name": "afterword" }', said: 'docs/upgrade.md' },
    { what: 'no project', manifest: undefined, said: 'nothing to upgrade here' },
  ])('says of $what what to do', async ({ manifest, said }) => {
    await rm(join(root, 'package.json'));
    if (manifest !== undefined) writeFiles(root, { 'package.json': manifest });
    expect(await upgrade()).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
  });

  test('says that nothing is installed yet', async () => {
    await rm(join(root, 'node_modules'), { recursive: true });
    expect(await upgrade()).toMatchObject({ code: 2, stderr: expect.stringContaining('npm install') });
  });
});

test.each([
  ['0.9.10', '0.10.0', -1],
  ['1.0.0', '1.0.0', 0],
  ['1.0.0-beta.2', '1.0.0', -1],
  ['1.0.0-beta.10', '1.0.0-beta.9', 1],
  ['2.0.0', '1.9.9', 1],
  ['1.0.0+build', '1.0.0', 0],
])('compareVersions(%j, %j) is %j', (one, other, order) => {
  expect(compareVersions(one, other)).toBe(order);
  expect(compareVersions(other, one)).toBe(0 - order);
});

test.each([
  { from: '0.1.0', to: '0.2.0', said: ['0.2.0'] },
  { from: '0.1.0', to: '1.0.0', said: ['1.0.0', '0.2.0'] },
  { from: '0.2.0', to: '0.2.0', said: [] },
])('what is new from $from to $to is in $said', ({ from, to, said }) => {
  const headings = changesBetween(CHANGELOG, from, to).match(/(?<=^## )\S+/gm);
  expect(headings ?? []).toEqual(said);
});

test('what has no version yet is of the one that was packed', () => {
  expect(changesBetween('# Changelog\n\n## Unreleased\n\n- New.\n', '0.1.0', '0.2.0')).toBe(
    '## Unreleased\n\n- New.',
  );
});

test('a difference shows lines around each change, and where they are', () => {
  const before = Array.from({ length: 20 }, (_, index) => `line ${index + 1}\n`).join('');
  const after = before.replace('line 3\n', '').replace('line 15\n', 'line fifteen\n');
  expect(differenceOf({ file: 'a.md', before, after }, false)).toBe(`a.md
@@ line 1 @@
  line 1
  line 2
- line 3
  line 4
  line 5
@@ line 13 @@
  line 13
  line 14
- line 15
+ line fifteen
  line 16
  line 17
`);
});
