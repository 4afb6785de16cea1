import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from '../support/sites.ts';
import { startVisitor } from '../support/visitor.ts';

const FONT = /^inter-greek-\d+\.[0-9a-f]{12}\.woff2$/;

test('a diagram loads the font of its letters, which is published with it', async () => {
  const { dist } = await builtSite('greek');
  expect((await readdir(join(dist, 'assets'))).filter((file) => FONT.test(file))).not.toEqual([]);
  const visitor = await startVisitor(dist);
  const { page, visit, context, complaints } = await visitor.open({});
  await visit('incidents/2026-04-20-payments-late/');
  const states = () =>
    page.evaluate(async () => {
      for (const svg of document.querySelectorAll('.aw-diagram svg')) svg.scrollIntoView();
      await document.fonts.ready;
      return [...document.fonts]
        .filter(({ family }) => /^d\w+-font$/.test(family))
        .map(({ status }) => status);
    });
  await expect.poll(states).toContain('loaded');
  expect(complaints()).toEqual([]);
  await context.close();
  await visitor.close();
});

test('a site whose diagrams are in Latin letters publishes no font for them', async () => {
  const { dist } = await builtSite('example');
  const files = await readdir(dist, { recursive: true });
  expect(files.filter((file) => /^assets\/.*\.[0-9a-f]{12}\.woff2$/.test(file))).toEqual([]);
});
