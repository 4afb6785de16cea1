import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSite, runBuild } from '../support/build-site.ts';
import { type PublishedPage, pagesOf } from '../support/pages.ts';

/** More than any list shows, all in one month, of one service, with one cause and one tag. */
const COUNT = 200;
const LARGEST_PAGE = 300_000;

let pages: PublishedPage[];

beforeAll(async () => {
  const root = await createSite({ name: 'crowded', fixture: 'minimal' });
  const services = 'services:\n  - { id: api, name: API }\n';
  const site = 'name: Crowded Status\nurl: https://status.crowded.example\ntimezone: UTC\n';
  await writeFile(join(root, 'content/site.yaml'), site + services);
  for (let index = 0; index < COUNT; index++) {
    const day = String((index % 28) + 1).padStart(2, '0');
    const hour = String(index % 24).padStart(2, '0');
    const facts = `started: 2026-03-${day} ${hour}:00\nresolved: +30m\nservices: [api]\ncause: capacity\ntags: [load]\n`;
    const text = `---\ntitle: The API answered slowly, for the ${index}th time\n${facts}---\n`;
    await writeFile(join(root, `content/incidents/2026-03-${day}-slow-${index}.mdx`), text);
  }
  const built = await runBuild(root);
  expect(built.status, built.output).toBe(0);
  pages = await pagesOf(built);
});

describe(`a site with ${COUNT} incidents in a month`, () => {
  test('has no page that grows without bound', () => {
    const large = pages.filter(({ html }) => Buffer.byteLength(html) > LARGEST_PAGE);
    expect(large.map(({ route }) => route)).toEqual([]);
  });

  test('leads to every report from some list', () => {
    const linked = new Set(
      pages
        .filter(({ route }) => !/^incidents\/\d{4}-/.test(route))
        .flatMap(({ document }) => [...document.querySelectorAll('main a[href]')])
        .map((link) => link.getAttribute('href')),
    );
    const hidden = pages.filter(({ route }) => /^incidents\/\d{4}-/.test(route) && !linked.has(`/${route}`));
    expect(hidden.map(({ route }) => route)).toEqual([]);
  });
});
