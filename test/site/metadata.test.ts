import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { readInventory } from '../../src/domain/inventory.ts';
import { ownManifest } from '../../src/render/installed.ts';
import type { BuiltSite } from '../support/build-site.ts';
import { runIn } from '../support/cli.ts';
import { filesOf, type PublishedPage, pagesOf } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';

const ORIGIN = 'https://status.example.com/';

const { version } = ownManifest();
let site: BuiltSite;
let files: string[];
let pages: PublishedPage[];

beforeAll(async () => {
  site = await builtSite('example');
  files = await filesOf(site.dist);
  pages = await pagesOf(site);
});

/** What a page says of itself, by the name of its tag. */
function metaOf({ document }: PublishedPage, name: string): string {
  const element = document.querySelector(`meta[name="${name}"], meta[property="${name}"]`);
  return element?.getAttribute('content') ?? '';
}

function linkOf({ document }: PublishedPage, selector: string): string {
  return document.querySelector(`link${selector}`)?.getAttribute('href') ?? '';
}

function isHidden(page: PublishedPage): boolean {
  return metaOf(page, 'robots') === 'noindex';
}

describe('every page', () => {
  test('has one first heading, a language, a title and a description of its own', () => {
    for (const { route, document } of pages) {
      expect(document.querySelectorAll('h1').length, route).toBe(1);
      expect(document.querySelector('h1')?.textContent?.trim(), route).not.toBe('');
      expect(document.documentElement.getAttribute('lang'), route).toBe('en');
    }
    for (const values of [
      pages.map(({ document }) => document.title),
      pages.map((page) => metaOf(page, 'description')),
    ]) {
      expect(values.filter((value) => value.trim() === '')).toEqual([]);
      expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
    }
  });

  test('has headings that make an outline', () => {
    const faults = pages.flatMap(({ route, document }) => {
      const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
        Number(localName[1]),
      );
      return levels.flatMap((level, index) =>
        level > (levels[index - 1] ?? 0) + 1 ? [`${route}: h${level} after h${levels[index - 1] ?? 0}`] : [],
      );
    });
    expect(faults).toEqual([]);
  });

  test('names the version that made it', () => {
    for (const page of pages.filter(({ leadsOn }) => !leadsOn))
      expect(metaOf(page, 'generator'), page.route).toBe(`Afterword ${version}`);
  });

  test('names its own address', () => {
    for (const page of pages.filter(({ leadsOn }) => !leadsOn)) {
      expect(linkOf(page, '[rel="canonical"]'), page.route).toBe(ORIGIN + encodeURI(page.route));
      expect(metaOf(page, 'og:url'), page.route).toBe(ORIGIN + encodeURI(page.route));
    }
  });

  test('has a preview for links, with a picture that exists and words for it', async () => {
    for (const page of pages.filter((one) => !isHidden(one))) {
      for (const name of [
        'og:title',
        'og:description',
        'og:image',
        'og:image:alt',
        'og:site_name',
        'og:type',
      ])
        expect(metaOf(page, name), `${page.route} ${name}`).not.toBe('');
      expect(metaOf(page, 'twitter:card'), page.route).toBe('summary_large_image');
      const bytes = await readFile(join(site.dist, new URL(metaOf(page, 'og:image')).pathname));
      expect(bytes.subarray(1, 4).toString(), page.route).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)].map(String), page.route).toEqual([
        metaOf(page, 'og:image:width'),
        metaOf(page, 'og:image:height'),
      ]);
    }
  });

  test('links the feeds', () => {
    for (const page of pages)
      for (const type of ['application/rss+xml', 'application/atom+xml', 'application/feed+json'])
        expect(linkOf(page, `[rel="alternate"][type="${type}"]`), page.route).not.toBe('');
  });

  test('of a service names its own feeds and its calendar, to readers and to programs', () => {
    const services = pages.filter(({ route }) => /^services\/[^/]+\/$/.test(route));
    expect(services.length).toBeGreaterThan(3);
    for (const { route, document } of services) {
      const own = ['feed.xml', 'atom.xml', 'feed.json', 'maintenance.ics'].map((name) => route + name);
      const hrefs = (selector: string) =>
        [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href'));
      expect(hrefs('link[rel="alternate"]').slice(0, 4), route).toEqual(own.map((path) => `/${path}`));
      expect(hrefs('section[aria-labelledby="subscribe"] a'), route).toEqual(
        own.map((path) => ORIGIN + path),
      );
      for (const path of own) expect(files).toContain(path);
    }
  });

  test('has structured data that can be read', () => {
    for (const { route, document } of pages)
      for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
        expect(JSON.parse(script.textContent ?? ''), route).toMatchObject({
          '@context': 'https://schema.org',
        });
  });
});

test('the site lists its files, and is what it says', async () => {
  const text = await readFile(join(site.dist, '.well-known/afterword.json'), 'utf8');
  expect(readInventory(text)).toMatchObject({ version });
  expect(await runIn(site.root, 'verify', 'dist')).toEqual({
    code: 0,
    stderr: '',
    stdout: `dist was built by Afterword ${version}.\nAll ${files.length - 1} files are as they were built.\n`,
  });
});

test('reports are articles with dates, authors and a publisher', () => {
  const reports = pages.filter(({ route }) => /^incidents\/\d{4}-/.test(route));
  expect(reports.length).toBeGreaterThan(10);
  for (const { route, document } of reports) {
    const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    expect(data, route).toMatchObject({ '@type': 'Article', url: ORIGIN + route });
    expect(data.headline.length, route).toBeGreaterThan(0);
    expect(data.headline.length, route).toBeLessThanOrEqual(110);
    for (const date of [data.datePublished, data.dateModified])
      expect(date, route).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
    expect(Date.parse(data.dateModified), route).toBeGreaterThanOrEqual(Date.parse(data.datePublished));
    for (const author of data.author)
      expect(author, route).toMatchObject({ name: expect.stringMatching(/./), url: ORIGIN });
    const pictures: string[] = [...data.image, data.publisher.logo.url];
    for (const url of pictures) expect(files, route).toContain(url.slice(ORIGIN.length));
    expect(data.image, route).toHaveLength(1);
    expect(data.publisher?.name, route).toBe('Wickerline Status');
  }
});

test('the map of the site lists every page but those that are hidden', async () => {
  const maps = files.filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const texts = await Promise.all(maps.map((file) => readFile(join(site.dist, file), 'utf8')));
  const listed = texts.flatMap((text) =>
    [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address),
  );
  const expected = pages.filter((page) => !isHidden(page)).map(({ route }) => ORIGIN + encodeURI(route));
  expect(listed.sort()).toEqual(expected.sort());
  expect(await readFile(join(site.dist, 'robots.txt'), 'utf8')).toContain(
    `Sitemap: ${ORIGIN}sitemap-index.xml`,
  );
});

describe('feeds', () => {
  const read = (file: string) => readFile(join(site.dist, file), 'utf8');

  test('are there for the site and for every service', () => {
    const services = pages.filter(({ route }) => /^services\/[^/]+\/$/.test(route)).map(({ route }) => route);
    expect(services).toHaveLength(7);
    for (const folder of ['', ...services])
      for (const feed of ['feed.xml', 'atom.xml', 'feed.json']) expect(files).toContain(folder + feed);
  });

  test('are read back by a reader, each with the same entries', async () => {
    const isWhole = (name: string) => name.endsWith('feed.xml') && !name.startsWith('incidents/');
    for (const file of files.filter(isWhole)) {
      const rss = parseRssFeed(await read(file));
      const atom = parseAtomFeed(await read(file.replace('feed.xml', 'atom.xml')));
      const json = parseJsonFeed(await read(file.replace('feed.xml', 'feed.json')));
      const titles = rss.items?.map(({ title }) => title);
      expect(titles?.length, file).toBeGreaterThan(0);
      expect(
        atom.entries?.map(({ title }) => title?.value),
        file,
      ).toEqual(titles);
      expect(
        json.items?.map(({ title }) => title),
        file,
      ).toEqual(titles);
      const ids = json.items?.map(({ id }) => id) ?? [];
      expect(new Set(ids).size, file).toBe(ids.length);
    }
  });

  test('of one incident is in Atom, with the entries that the feed of all has of it', async () => {
    const own = files.filter((name) => /^incidents\/.*feed\.xml$/.test(name));
    expect(own.length).toBeGreaterThan(0);
    const all = parseAtomFeed(await read('atom.xml')).entries?.map(({ id }) => id) ?? [];
    for (const file of own) {
      const page = file.replace('feed.xml', '');
      const ids = parseAtomFeed(await read(file)).entries?.map(({ id }) => id) ?? [];
      expect(ids.length, file).toBeGreaterThan(0);
      expect(
        ids.filter((id) => !id?.includes(`/${page}`)),
        file,
      ).toEqual([]);
      expect(
        all.filter((id) => id?.includes(`/${page}`) && !ids.includes(id)),
        file,
      ).toEqual([]);
    }
  });
});
