import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import afterword from '../src/integration.ts';
import { writeFiles } from './support/files.ts';

const INCIDENT = `---
title: Checkout failed
started: 2024-01-01T09:00:00Z
---

## What happened

\`\`\`mermaid
graph TD
  A --> B
\`\`\`
`;

/** What the integration tells Astro in a repository with a diagram, and the repository. */
async function setUp(command: 'build' | 'dev' | 'preview' | 'sync') {
  const root = await mkdtemp(join(tmpdir(), 'integration-'));
  onTestFinished(() => rm(root, { recursive: true }));
  writeFiles(root, {
    'content/site.yaml': 'name: Acme\nurl: https://status.acme.test/status\ntimezone: UTC\n',
    'content/incidents/2024-01-01-checkout.mdx': INCIDENT,
  });
  const config = { root: pathToFileURL(`${root}/`), outDir: pathToFileURL(`${root}/dist/`), vite: {} };
  const told: Record<string, unknown>[] = [];
  const { hooks } = afterword();
  const given = { command, config, updateConfig: (more: Record<string, unknown>) => told.push(more) };
  await hooks['astro:config:setup']?.(given as never);
  const isDrawn = await access(join(root, '.cache/diagrams')).then(
    () => true,
    () => false,
  );
  return { told, hooks, isDrawn };
}

const SETTINGS = {
  site: 'https://status.acme.test',
  base: '/status',
  srcDir: new URL('../src/', import.meta.url),
};

test.each(['preview', 'sync'] as const)('%s knows the address, and draws nothing', async (command) => {
  const { told, isDrawn, hooks } = await setUp(command);
  expect(told).toMatchObject([SETTINGS]);
  expect(isDrawn).toBe(false);
  // Where types are checked, Astro sets up a server that nobody asks: there is nothing to watch or to show.
  await hooks['astro:server:setup']?.({} as never);
});

test('dev draws what its pages are made of', async () => {
  const { told, isDrawn } = await setUp('dev');
  expect(told).toMatchObject([SETTINGS]);
  expect(isDrawn).toBe(true);
});
