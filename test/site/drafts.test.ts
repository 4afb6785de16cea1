import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/words/table.ts';
import { type PublishedPage, pagesOf, publishedBytes } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';

/** In every field of a draft and of a report under embargo, and nowhere else. */
const SECRETS = ['quokkadraft', 'numbatembargo'];

/** What the site says of it, in its language. */
const PREVIEW = wordsOf('ar').say('frame.preview');

/** Every file in which the secrets stand, by its name or in its bytes, inflated where they are compressed. */
async function leaksOf(dist: string): Promise<string[]> {
  const leaks: string[] = [];
  for (const [file, bytes] of await publishedBytes(dist, 'latin1')) {
    const text = bytes.toLowerCase();
    // The vocabulary of search keeps words without what they share with the word before.
    for (const secret of SECRETS)
      if (file.includes(secret) || text.includes(secret) || text.includes(secret.slice(4)))
        leaks.push(`${file}: ${secret}`);
  }
  return leaks;
}

describe('a published site', () => {
  test('holds no word of drafts and of what is under embargo, in any byte of any file', async () => {
    const { dist } = await builtSite('arabic');
    expect(await leaksOf(dist)).toEqual([]);
  });

  test('does not tell how many there are', async () => {
    const { dist } = await builtSite('arabic');
    const month = (await pagesOf({ dist })).find(({ route }) => route === 'incidents/2026/05/');
    const links = [...(month?.document.querySelectorAll('main a[href*="/incidents/2026-"]') ?? [])];
    expect(new Set(links.map((link) => link.getAttribute('href'))).size).toBe(2);
    const { incidents } = JSON.parse(await readFile(join(dist, 'api/v2/incidents.json'), 'utf8'));
    expect(incidents).toHaveLength(2);
  });
});

describe('a preview', () => {
  let dist: string;
  let pages: PublishedPage[];

  beforeAll(async () => {
    ({ dist } = await builtSite('preview'));
    pages = await pagesOf({ dist });
  });

  test('has the drafts in its pages, lists, feeds and search', async () => {
    const leaks = await leaksOf(dist);
    for (const secret of SECRETS)
      for (const file of ['index.html', 'feed.xml', 'incidents/2026/05/index.html', 'llms.txt'])
        expect(leaks).toContain(`${file}: ${secret}`);
    expect(leaks.some((leak) => /^search\/.*\.bin: quokkadraft$/.test(leak))).toBe(true);
    expect(pages.map(({ route }) => route)).toEqual(
      expect.arrayContaining([
        'incidents/2026-05-06-quokkadraft-card-limits/',
        'incidents/2026-05-07-api-keys-shown/',
        'maintenance/2026-05-15-quokkadraft-move/',
      ]),
    );
  });

  test('says so on every page, and keeps search engines away from each', () => {
    for (const { route, document } of pages) {
      expect(document.querySelector('.preview')?.textContent, route).toContain(PREVIEW);
      expect(document.querySelector('meta[name="robots"]')?.getAttribute('content'), route).toBe('noindex');
    }
  });

  test('keeps robots out', async () => {
    expect(await readFile(join(dist, 'robots.txt'), 'utf8')).toContain('Disallow: /\n');
  });
});
