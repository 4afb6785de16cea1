import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSite, runBuild } from '../support/build-site.ts';
import { writeFiles } from '../support/files.ts';
import { digestsOf } from '../support/pages.ts';
import { STACK } from '../support/stack.ts';

const INCIDENT = 'content/incidents/2026-05-05-payments-refused.mdx';

/** Ways to break a site that worked, each with a word on where and why. */
const BREAKAGES = [
  {
    fault: 'a misspelt key',
    file: INCIDENT,
    text: '---\ntitle: Payments were refused\nstarted: 2026-05-05T10:00Z\nresolvd: 11:00\n---\n',
    printed: [`${INCIDENT}:4:1 `, 'resolvd', 'resolved'],
  },
  {
    fault: 'a time that daylight saving skips',
    file: INCIDENT,
    text: '---\ntitle: Payments were refused\nstarted: 2026-03-29 02:30\ntimezone: Europe/Berlin\n---\n',
    printed: [`${INCIDENT}:3:10 `, '02:30'],
  },
  {
    fault: 'a diagram that Mermaid cannot read',
    file: INCIDENT,
    text: [
      '---\ntitle: Payments were refused\nstarted: 2026-05-05T10:00Z\n---\n',
      'What happened.\n',
      '```mermaid\nflowchart LR\n  A --> B\n  B --> [\n```\n',
    ].join('\n'),
    printed: [`${INCIDENT}:11:`, 'diagram/syntax'],
  },
  {
    fault: 'a body that MDX cannot read',
    file: INCIDENT,
    text: '---\ntitle: Payments were refused\nstarted: 2026-05-05T10:00Z\n---\n\nFewer than <5% of payments.\n',
    printed: [`${INCIDENT}:6:12 `, '&lt;5%'],
  },
  {
    fault: 'code in content',
    file: INCIDENT,
    text: '---\ntitle: Payments were refused\nstarted: 2026-05-05T10:00Z\n---\n\n{process.exit(0)}\n',
    printed: [`${INCIDENT}:6:1 `, 'mdx/expression'],
  },
  {
    fault: 'a picture that is not there',
    file: INCIDENT,
    text: '---\ntitle: Payments were refused\nstarted: 2026-05-05T10:00Z\n---\n\n![A graph](./graph.png)\n',
    printed: [`${INCIDENT}:6:1 `, 'graph.png'],
  },
  {
    fault: 'a site without a name',
    file: 'content/site.yaml',
    text: 'url: https://status.lindgren.example\n',
    printed: ['content/site.yaml', 'name'],
  },
  {
    fault: 'YAML that cannot be read',
    file: 'content/site.yaml',
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

describe.each(BREAKAGES)('$fault', ({ file, text, printed }) => {
  test('is reported where it is, and leaves the published site as it was', async () => {
    const path = join(root, file);
    const original = await readFile(path, 'utf8').catch(() => undefined);
    writeFiles(root, { [file]: text });
    const { status, output } = await runBuild(root);
    await (original === undefined ? rm(path) : writeFile(path, original));
    expect(status, output).toBe(1);
    for (const words of printed) expect(output).toContain(words);
    expect(output).toContain('Nothing was published.');
    expect(output).not.toMatch(STACK);
    expect(await digestsOf(join(root, 'dist'))).toEqual(before);
  });
});

test('a logo that cannot be drawn leaves the published site as it was', async () => {
  const site = join(root, 'content/site.yaml');
  const original = await readFile(site, 'utf8');
  writeFiles(root, {
    'content/site.yaml': `${original}logo: logo.svg\n`,
    'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0',
  });
  const { status, output } = await runBuild(root);
  await writeFile(site, original);
  expect(status, output).toBe(1);
  expect(output).toMatch(/content\/site\.yaml:\d+:\d+ error .*`public\/logo\.svg`/);
  expect(output).toContain('Nothing was published.');
  expect(output).not.toMatch(STACK);
  expect(await digestsOf(join(root, 'dist'))).toEqual(before);
});

test('a first build that fails publishes nothing at all', async () => {
  const empty = await createSite({ name: 'never-published', fixture: 'minimal' });
  await writeFile(join(empty, 'content/site.yaml'), 'name: Lindgren Status\n');
  const { status, output } = await runBuild(empty);
  expect(status, output).toBe(1);
  expect(await digestsOf(join(empty, 'dist'))).toEqual(new Map());
});
