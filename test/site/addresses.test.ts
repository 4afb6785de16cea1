import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { addressKey } from '../../src/domain/address.ts';
import { OWN_FOLDERS, ownAddressesOf } from '../../src/domain/own-addresses.ts';
import type { BuiltSite } from '../support/build-site.ts';
import { fileAt, filesOf, type PublishedPage, pagesByRoute, routeOf } from '../support/pages.ts';
import { builtSite, type SiteName } from '../support/sites.ts';

const BASE = 'https://quay.example/status/';

let site: BuiltSite;
let files: Set<string>;
let pages: Map<string, PublishedPage>;

beforeAll(async () => {
  site = await builtSite('addresses');
  files = new Set(await filesOf(site.dist));
  pages = await pagesByRoute(site);
});

/** Whether an address is that of an old page, which leads on. */
function leadsOn(address: string): boolean | undefined {
  return pages.get(routeOf(fileAt(address, BASE) ?? ''))?.leadsOn;
}

describe('every file that is published is known to the check as the site’s own', () => {
  test.each<SiteName>(['addresses', 'example', 'components'])('of %s', async (name) => {
    const { root, dist } = await builtSite(name);
    const content = await readContent(root, { now: Date.parse('2027-01-01') });
    const own = new Set(
      ownAddressesOf({ ...content, incidentIds: content.incidents.map(({ id }) => id) }).map(addressKey),
    );
    for (const { aliases } of content.incidents) for (const alias of aliases) own.add(addressKey(alias));
    const files = await filesOf(join(root, 'public')).catch(() => []);
    for (const file of files) own.add(addressKey(file));
    const unknown = (await filesOf(dist)).filter(
      (file) => !own.has(addressKey(file)) && !OWN_FOLDERS.some((folder) => file.startsWith(`${folder}/`)),
    );
    expect(unknown).toEqual([]);
  });
});

describe('tags', () => {
  test.each([
    ['c-sharp', 'C#'],
    ['c-plus-plus', 'C++'],
    ['100-percent', '100%'],
    ['why', 'why?'],
    ['payment-gateway', 'payment-gateway'],
    ['決済', '決済'],
    ['بوابة-الدفع', 'بوابة الدفع'],
  ])('the page of %s is named as its authors wrote it', (slug, label) => {
    const page = pages.get(`tags/${slug}/`);
    // Names may be kept apart from the words around them, by signs that nobody sees.
    const heading = page?.document.querySelector('h1')?.textContent?.replaceAll(/[\u2068\u2069]/g, '');
    expect(heading?.trim()).toBe(`Tagged ${label}`);
    const canonical = page?.document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    expect(fileAt(canonical, BASE)).toBe(`tags/${slug}/index.html`);
  });

  test('spellings of one tag share a page', () => {
    const titles = [...(pages.get('tags/ci-cd/')?.document.querySelectorAll('main a') ?? [])].map(
      (link) => link.getAttribute('href') ?? '',
    );
    for (const id of ['2026-03-02-cranes-stopped', '2026-03-05-gate-slow'])
      expect(titles).toContain(`/status/incidents/${id}/`);
  });

  test('are linked from the record', () => {
    const links = [...(pages.get('incidents/')?.document.querySelectorAll('a[href*="/tags/"]') ?? [])];
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(files).toContain(fileAt(link.getAttribute('href') ?? '', BASE));
  });
});

test('the map names pages that are there, once each, and no old address', async () => {
  const xml = await readFile(join(site.dist, 'sitemap-0.xml'), 'utf8');
  const listed = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => url);
  expect(listed.length).toBeGreaterThan(20);
  expect(new Set(listed).size).toBe(listed.length);
  for (const url of listed) {
    expect(new URL(url).href).toBe(url);
    expect(leadsOn(url)).toBe(false);
  }
});

test('every alias is a page that leads on, at the address that `_redirects` names', async () => {
  const lines = (await readFile(join(site.dist, '_redirects'), 'utf8')).split('\n');
  const ours = lines.filter((line) => line.endsWith(' 301')).map((line) => line.split(' '));
  expect(ours).toHaveLength(13);
  for (const [from = '', to = ''] of ours) {
    expect(files).toContain(fileAt(to, BASE));
    expect(leadsOn(`${from.replace(/\/$/, '')}/`)).toBe(true);
  }
});

test('what its owners wrote for their host stands behind ours', async () => {
  const redirects = await readFile(join(site.dist, '_redirects'), 'utf8');
  expect(redirects).toMatch(
    / 301\n\n# Moved with the old site\.\n\/terms {2}\/status\/files\/terms%20\(1\)\.txt {2}302\n$/,
  );
  const theirs = await readFile(join(site.root, 'public/_headers'), 'utf8');
  const headers = await readFile(join(site.dist, '_headers'), 'utf8');
  expect(headers.startsWith('/')).toBe(true);
  expect(headers.endsWith(`\n\n${theirs}`)).toBe(true);
});
