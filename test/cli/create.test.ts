import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { runCreate } from '../../src/cli/create.ts';
import { installerOf } from '../../src/cli/installer.ts';
import { type Project, projectFiles } from '../../src/cli/project-files.ts';
import { ioIn, readAll, runIn } from '../support/cli.ts';
import { REPOSITORY } from '../support/files.ts';

const VERSIONS = { afterword: '^1.2.3', astro: '^7.3.5' };
const FLAGS = ['--name', 'Harbour & Sons', '--timezone', 'Europe/Berlin', '--services', 'Web shop, API'];
const AUTHOR = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_AUTHOR_NAME: 'Ada', GIT_COMMITTER_NAME: 'Ada' };
const ADDRESS = { GIT_AUTHOR_EMAIL: 'ada@lumen.example', GIT_COMMITTER_EMAIL: 'ada@lumen.example' };

async function emptyFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'create-'));
  onTestFinished(() => rm(root, { recursive: true }));
  return root;
}

async function createIn(cwd: string, ...args: string[]) {
  const { io, stdout, stderr } = ioIn(cwd);
  const code = await runCreate(args, { ...io, env: { ...AUTHOR, ...ADDRESS } }, VERSIONS);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

const git = (root: string, ...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });

describe('npm create afterword', () => {
  test('makes a folder with all that a site is, commits it, and says what comes next', async () => {
    const cwd = await emptyFolder();
    const { code, stdout, stderr } = await createIn(cwd, 'my status', ...FLAGS, '--no-install');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\n {2}cd "my status"\n {2}npm install\n {2}npm run dev\n$/);
    const root = join(cwd, 'my status');
    expect(readdirSync(root).sort()).toEqual(
      [
        ...['.git', '.github', '.gitignore', '.vscode', 'astro.config.mjs', 'content'],
        ...['package.json', 'public', 'tsconfig.json'],
      ].sort(),
    );
    expect(git(root, 'log', '--format=%s')).toBe('Begin our status site\n');
    expect(git(root, 'status', '--short')).toBe('');
    expect(JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))).toMatchObject({
      name: 'my-status',
      dependencies: VERSIONS,
    });
    expect(await runIn(root, 'check')).toMatchObject({ code: 0, stdout: 'Checked 3 files: all is well.\n' });
  });

  test('begins with the content that `init` begins with', async () => {
    const cwd = await emptyFolder();
    await createIn(cwd, 'created', ...FLAGS, '--no-install');
    await mkdir(join(cwd, 'begun'));
    expect(await runIn(join(cwd, 'begun'), 'init', ...FLAGS)).toMatchObject({ code: 0, stderr: '' });
    const [created, begun] = [await readAll(join(cwd, 'created')), await readAll(join(cwd, 'begun'))];
    const kept = Object.keys(created).filter((file) => !file.startsWith('.git/'));
    expect(Object.keys(begun)).toEqual(kept);
    for (const file of kept.filter((file) => file.startsWith('content/')))
      expect(begun[file]).toBe(created[file]);
  });

  test('refuses a folder that is not empty before it writes anything', async () => {
    const cwd = await emptyFolder();
    await writeFile(join(cwd, 'notes.txt'), 'Mine.');
    expect(await createIn(cwd, '.', ...FLAGS)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not empty'),
    });
    expect(readdirSync(cwd)).toEqual(['notes.txt']);
  });

  test.each([
    { args: [], words: 'Name a folder.' },
    { args: ['status'], words: 'Missing `--name`' },
    { args: ['status', '--nmae', 'A'], words: 'Usage: npm create afterword' },
    { args: ['status', '--name', 'A', '--url', 'a'], words: 'https://' },
  ])('with $args it says what is missing', async ({ args, words }) => {
    const cwd = await emptyFolder();
    expect(await createIn(cwd, ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(words) });
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('commits nothing to a repository that has commits', async () => {
    const cwd = await emptyFolder();
    await createIn(cwd, 'first', ...FLAGS, '--no-install');
    const { stdout } = await createIn(join(cwd, 'first'), 'second', ...FLAGS, '--no-install');
    expect(stdout).toContain('Nothing was committed');
    expect(git(join(cwd, 'first'), 'log', '--format=%s')).toBe('Begin our status site\n');
  });
});

describe('npx afterword init, in a project of a user', () => {
  test('leaves what is there, and says what to add', async () => {
    const root = await emptyFolder();
    const mine = { 'astro.config.mjs': 'export default {};\n', 'package.json': '{ "name": "mine" }\n' };
    for (const [file, text] of Object.entries(mine)) await writeFile(join(root, file), text);
    const { code, stdout } = await runIn(root, 'init', ...FLAGS);
    expect(code).toBe(0);
    expect(await readAll(root)).toMatchObject(mine);
    expect(stdout).toContain('left as they are:\n  package.json\n  astro.config.mjs\n');
    expect(stdout).toContain('npm install afterword astro');
    expect(stdout).toContain('`integrations`');
  });
});

const PROJECT: Project = { name: 'status', versions: VERSIONS, node: '24.1.0', installer: 'npm' };

function textOf(file: string, project: Project): string {
  return projectFiles(project).find((written) => written.file === file)?.text ?? '';
}

test('a site gets its own Node where that of the machine is too old', () => {
  const manifest = JSON.parse(textOf('package.json', PROJECT));
  expect(manifest).not.toHaveProperty('devDependencies');
  const old = JSON.parse(textOf('package.json', { ...PROJECT, node: '20.20.2' }));
  expect(old.devDependencies).toEqual({ node: '^24.11.0' });
  expect(old.allowScripts).toEqual({ esbuild: true, node: true });
});

test('pnpm is told in a file of its own which scripts may run', () => {
  const project = { ...PROJECT, installer: 'pnpm' } as const;
  expect(textOf('pnpm-workspace.yaml', project)).toBe('allowBuilds:\n  esbuild: true\n');
  expect(textOf('pnpm-workspace.yaml', PROJECT)).toBe('');
});

test('editors are set up as they are in this repository, but for where the schemas are', async () => {
  const ours = await readFile(join(REPOSITORY, '.vscode/settings.json'), 'utf8');
  expect(JSON.parse(textOf('.vscode/settings.json', PROJECT))).toEqual(
    JSON.parse(ours.replaceAll('./docs/', './node_modules/afterword/docs/')),
  );
});

test('its workflow calls ours, which can be called', async () => {
  const text = textOf('.github/workflows/site.yml', PROJECT);
  const workflow: { jobs: Record<string, { uses: string }> } = parse(text);
  for (const [job, { uses }] of Object.entries(workflow.jobs)) {
    const [, name] = /^afterword\/afterword\/\.github\/workflows\/(\w+)\.yml@v1$/.exec(uses) ?? [];
    const called = await readFile(join(REPOSITORY, `.github/workflows/${name}.yml`), 'utf8');
    expect(Object.keys(parse(called).on), job).toContain('workflow_call');
    for (const [, script = ''] of called.matchAll(/npm run (?:--silent )?([\w-]+)/g))
      expect(JSON.parse(textOf('package.json', PROJECT)).scripts).toHaveProperty(script);
  }
});

test.each([
  { agent: 'npm/11.19.1 node/v24.1.0 linux x64', installer: 'npm' },
  { agent: 'pnpm/12.21.0 npm/? node/v24.1.0 linux x64', installer: 'pnpm' },
  { agent: 'bun/1.4.5 npm/? node/v24.1.0', installer: 'bun' },
  { agent: undefined, installer: 'npm' },
])('$installer installs for $agent', ({ agent, installer }) => {
  expect(installerOf({ npm_config_user_agent: agent })).toBe(installer);
});
