import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { routesOfEdition } from '../../src/assemble/edition-routes.ts';
import { filesOf } from '../support/pages.ts';

const PAGES = fileURLToPath(new URL('../../src/pages', import.meta.url));

test('each of our routes is there below the tag of an edition, but for what all share', async () => {
  const patterns = routesOfEdition('de').map(({ pattern }) => pattern);
  expect(patterns).toContain('/de');
  expect(patterns).toContain('/de/incidents/[id]');
  expect(patterns).toContain('/de/incidents/[id].json');
  expect(patterns).toContain('/de/[...alias]');
  expect(patterns).toContain('/de/search');
  expect(new Set(patterns).size).toBe(patterns.length);
  const files = await filesOf(PAGES);
  const shared = files.filter((file) => {
    const route = file.replace(/\.(?:astro|ts)$/, '').replace(/(?:^|\/)index$/, '');
    return !patterns.includes(`/de${route && `/${route}`}`);
  });
  expect(shared).toEqual([
    '404.astro',
    '[...copy].ts',
    '[icon].svg.ts',
    '[states]/index.astro',
    'api/incidents.schema.json.ts',
    'robots.txt.ts',
    'theme.css.ts',
    'theme.js.ts',
  ]);
});

test('paths of pages are asked for in the edition of their route', async () => {
  for (const file of await filesOf(PAGES)) {
    const text = await readFile(`${PAGES}/${file}`, 'utf8');
    const isOpen = file.includes('[');
    expect(/export const getStaticPaths = keyed\(/.test(text), file).toBe(isOpen);
    expect([...text.matchAll(/getStaticPaths/g)].length, file).toBe(isOpen ? 1 : 0);
  }
});
