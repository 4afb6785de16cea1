import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { SITES } from '../support/build-site.ts';
import { type DocumentPage, type Fence, readDocumentation } from '../support/documentation.ts';
import { REPOSITORY } from '../support/files.ts';
import { type Ended, runProgram } from '../support/run-process.ts';

/** Below the repository, so that packages are found. */
const ROOT = join(SITES, 'documentation');
const UPSTREAM = join(ROOT, 'upstream.git');

/** What the commands of these pages need is not here: servers, keys, other programs. */
const PARSED_ONLY = ['docs/hosting.md'];

const SHELLS = readDocumentation().map((page) => ({
  file: page.file,
  fences: page.fences.filter(({ language }) => ['sh', 'bash', 'shell'].includes(language)),
}));

const isRun = ({ file, notRun }: Fence) => notRun === undefined && !PARSED_ONLY.includes(file);

/** Git as a reader has it who has set a name, with our repository in place of the one on the web. */
const ENVIRONMENT = {
  ...process.env,
  NO_COLOR: '1',
  GIT_CONFIG_GLOBAL: join(ROOT, 'gitconfig'),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
};

function bash(
  script: string,
  cwd: string,
  args: readonly string[] = ['-euo', 'pipefail', '-c'],
): Promise<Ended> {
  return runProgram('bash', [...args, script], { cwd, env: ENVIRONMENT });
}

async function succeed(script: string, cwd: string): Promise<void> {
  const { code, output } = await bash(script, cwd);
  if (code !== 0) throw new Error(`\`${script}\` ended with ${code}:\n${output}`);
}

/** In whatever folder: what builds and installations make, of which others may be at work on some. */
const UNCOPIED = ['node_modules', 'dist', '.cache', '.astro', '.git'];

beforeAll(async () => {
  await rm(ROOT, { recursive: true, force: true });
  const source = join(ROOT, 'source');
  await mkdir(source, { recursive: true });
  for (const name of await readdir(REPOSITORY))
    await cp(join(REPOSITORY, name), join(source, name), {
      recursive: true,
      filter: (path) => !UNCOPIED.includes(basename(path)),
    });
  const git = [
    '[user]\n\tname = Reader\n\temail = reader@example.com',
    '[init]\n\tdefaultBranch = main',
    `[url "${UPSTREAM}"]\n\tinsteadOf = https://github.com/afterword/afterword`,
  ];
  await writeFile(join(ROOT, 'gitconfig'), `${git.join('\n')}\n`);
  await succeed('git init -q && git add --all && git commit -qm Begin', source);
  // A newer version than the one that readers have.
  await succeed('echo "- Something new." >> CHANGELOG.md && git commit -qam Improve', source);
  await succeed('git clone -q --bare source upstream.git', ROOT);
});

/** The repository of a reader who has begun a site, and can push. */
async function createReader({ file }: Pick<DocumentPage, 'file'>): Promise<string> {
  const name = file.replaceAll(/\W/g, '-');
  await succeed(
    `git clone -q --bare upstream.git ${name}.git && git -C ${name}.git update-ref refs/heads/main main~1 && git clone -q ${name}.git ${name}`,
    ROOT,
  );
  const root = join(ROOT, name);
  await succeed(
    'npm run init -- --name Acme && git add --all && git commit -qm "Begin our site" && git push -q',
    root,
  );
  return root;
}

describe('the commands of each page work as they are written, one after the other', () => {
  const pages = SHELLS.filter(({ fences }) => fences.some(isRun));
  test.each(pages)('$file', async ({ file, fences }) => {
    const root = await createReader({ file });
    for (const { line, text } of fences.filter(isRun)) {
      const { code, output } = await bash(text, root);
      expect(code, `${file}:${line}\n${text}\n${output}`).toBe(0);
    }
    const { code, output } = await bash('npm run check', root);
    expect(code, output).toBe(0);
  });
});

describe('every command is one that a shell can read', () => {
  const fences = SHELLS.flatMap(({ fences }) => fences);
  test.each(fences)('$file:$line', async ({ text }) => {
    expect(await bash(text, REPOSITORY, ['-n', '-c'])).toMatchObject({ code: 0, output: '' });
  });
});

test('what is not run says why', () => {
  const reasons = SHELLS.flatMap(({ fences }) =>
    fences.flatMap(({ notRun }) => (notRun === undefined ? [] : [notRun])),
  );
  expect(reasons).toHaveLength(33);
  for (const reason of reasons) expect(reason).toMatch(/ .* /);
});
