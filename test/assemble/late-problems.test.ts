import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { assembleBuild, createMemory } from '../../src/assemble/assemble-build.ts';
import { createLateReport } from '../../src/assemble/late-problems.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { writeFiles } from '../support/files.ts';

const FILE = 'content/incidents/2024-01-10-disk-full.mdx';

test('what is wrong with a timeline is told when it is drawn for its page, as severe as it is on the site', async () => {
  const root = await mkdtemp(join(tmpdir(), 'late-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const site =
    'name: S\nurl: https://status.example.com\ntimezone: UTC\nservices: [{ id: api, name: API }]\n';
  // No font for Armenian is installed.
  const timeline = ['+5m', '+20m', '+40m'].map((at) => `  - { at: ${at}, text: Սկավառակը լի է. }\n`).join('');
  const incident = `title: The disk was full\nstarted: 2024-01-10 12:00\nresolved: +1h\ntimeline:\n${timeline}`;
  writeFiles(root, {
    'content/site.yaml': `${site}rules: { diagram/font: error }\n`,
    [FILE]: `---\n${incident}---\n\n## Why\n\nIt was full.\n`,
  });
  const memory = createMemory(root);
  onTestFinished(() => memory.studio.close());
  const told: [string, readonly Problem[]][] = [];
  const { build, problems } = await assembleBuild({
    root,
    drafts: true,
    startedAt: Date.UTC(2024, 1, 1),
    memory,
    tellLate: (file, found) => told.push([file, found]),
  });
  expect(problems.map(({ rule }) => rule)).not.toContain('diagram/font');
  for (const one of build.content.incidents) await build.drawTimeline?.(one);
  const fault = { file: FILE, rule: 'diagram/font', severity: 'error' };
  expect(told).toEqual([[FILE, [expect.objectContaining(fault)]]]);
});

test('the same is said once of a document, until it is something else', () => {
  const said: string[] = [];
  const tell = createLateReport((problems) => said.push(problems.map(({ message }) => message).join()));
  const problem = (message: string): Problem => ({
    ...{ file: FILE, line: 1, column: 1, severity: 'warning', rule: 'diagram/font' },
    ...{ message, remedy: 'R.' },
  });
  for (const found of [[], [problem('A')], [problem('A')], [], [problem('A')], [problem('B')]])
    tell(FILE, found);
  tell('content/incidents/other.mdx', [problem('B')]);
  expect(said).toEqual(['A', 'A', 'B', 'B']);
});
