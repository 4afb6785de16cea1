import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createSite, runBuild } from '../support/build-site.ts';
import { writeFiles } from '../support/files.ts';
import { digestsOf } from '../support/pages.ts';
import { STACK } from '../support/stack.ts';

const DATA = 'title: Payments were refused\nstarted: 2026-05-05T10:00Z\n';

/** Ways to break a report, each with a word on where and why. */
const BROKEN_REPORTS = [
  {
    fault: 'a misspelt key',
    text: `---\n${DATA}resolvd: 11:00\n---\n`,
    says: /:4:1 error .*resolvd.*resolved/,
  },
  {
    fault: 'a time that daylight saving skips',
    text: '---\ntitle: Payments were refused\nstarted: 2026-03-29 02:30\ntimezone: Europe/Berlin\n---\n',
    says: /:3:10 error .*02:30/,
  },
  {
    fault: 'a diagram that Mermaid cannot read',
    text: `---\n${DATA}---\n\nWhat happened.\n\n\`\`\`mermaid\nflowchart LR\n  A --> B\n  B --> [\n\`\`\`\n`,
    says: /:11:\d+ error .*diagram\/syntax/,
  },
  {
    fault: 'a body that MDX cannot read',
    text: `---\n${DATA}---\n\nFewer than <5% of payments.\n`,
    says: /:6:12 error .*\n.*&lt;5%/,
  },
  {
    fault: 'code in content',
    text: `---\n${DATA}---\n\n{process.exit(0)}\n`,
    says: /:6:1 error .*mdx\/expression/,
  },
  {
    fault: 'a picture that is not there',
    text: `---\n${DATA}---\n\n![A graph](./graph.png)\n`,
    says: /:6:1 error .*graph\.png/,
  },
];

/** Ways to break a whole site. */
const BROKEN_SITES = [
  {
    fault: 'a site without a name',
    text: 'url: https://status.lindgren.example\n',
    printed: ['content/site.yaml', 'name'],
  },
  {
    fault: 'YAML that cannot be read',
    text: 'name: Lindgren\nurl: [\n',
    printed: ['content/site.yaml:2:6', 'yaml/syntax'],
  },
];

let root: string;
let before: Map<string, string>;

beforeAll(async () => {
  root = await createSite({ name: 'fragile', fixture: 'minimal' });
  const { status, output } = await runBuild(root);
  expect(status, output).toBe(0);
  before = await digestsOf(join(root, 'dist'));
});

/** Builds the site with files that break it, takes those away, and gives what was printed. */
async function outputOfBroken(files: Readonly<Record<string, string>>): Promise<string> {
  const originals = await Promise.all(
    Object.keys(files).map(
      async (file) => [file, await readFile(join(root, file), 'utf8').catch(() => undefined)] as const,
    ),
  );
  writeFiles(root, files);
  const { status, output } = await runBuild(root);
  for (const [file, original] of originals)
    await (original === undefined ? rm(join(root, file)) : writeFile(join(root, file), original));
  expect(status, output).toBe(1);
  expect(output).toContain('Nothing was published.');
  expect(output).not.toMatch(STACK);
  return output;
}

test('all that breaks reports is told where it is, and leaves the published site as it was', async () => {
  const broken = BROKEN_REPORTS.map((report, index) => ({
    ...report,
    file: `content/incidents/2026-05-05-report-${index}.mdx`,
  }));
  const output = await outputOfBroken(Object.fromEntries(broken.map(({ file, text }) => [file, text])));
  for (const { fault, file, says } of broken) {
    const told = output
      .split('\n')
      .flatMap((line, index, lines) => (line.startsWith(`${file}:`) ? [`${line}\n${lines[index + 1]}`] : []));
    expect(told, fault).toContainEqual(expect.stringMatching(says));
  }
  expect(await digestsOf(join(root, 'dist'))).toEqual(before);
});

test.each(BROKEN_SITES)(
  '$fault is told where it is, and leaves the published site as it was',
  async ({ text, printed }) => {
    const output = await outputOfBroken({ 'content/site.yaml': text });
    for (const words of printed) expect(output).toContain(words);
    expect(await digestsOf(join(root, 'dist'))).toEqual(before);
  },
);

test('a logo that cannot be drawn leaves the published site as it was', async () => {
  const site = await readFile(join(root, 'content/site.yaml'), 'utf8');
  const output = await outputOfBroken({
    'content/site.yaml': `${site}logo: logo.svg\n`,
    'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0',
  });
  expect(output).toMatch(/content\/site\.yaml:\d+:\d+ error .*`public\/logo\.svg`/);
  expect(await digestsOf(join(root, 'dist'))).toEqual(before);
});

test('a first build that fails publishes nothing at all', async () => {
  const empty = await createSite({ name: 'never-published', fixture: 'minimal' });
  await writeFile(join(empty, 'content/site.yaml'), 'name: Lindgren Status\n');
  const { status, output } = await runBuild(empty);
  expect(status, output).toBe(1);
  expect(await digestsOf(join(empty, 'dist'))).toEqual(new Map());
});
