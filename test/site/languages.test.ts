import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSharedRoute } from '../../src/domain/own-addresses.ts';
import { fileAt, filesOf, type PublishedPage, pagesByRoute, routeOf } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';
import { startVisitor, type Visitor } from '../support/visitor.ts';

const BASE = 'https://pier.test/status/';
const FOLDERS = ['', 'de/', 'ar/'] as const;
const LOCALES = { '': 'en', 'de/': 'de', 'ar/': 'ar' } as const;
type Folder = (typeof FOLDERS)[number];

/** What the site's owner put into `public/`. */
const OWN = new Set(['plan.txt', 'pier.svg']);

let dist: string;
let files: string[];
let pages: Map<string, PublishedPage>;
let visitor: Visitor;

beforeAll(async () => {
  ({ dist } = await builtSite('languages'));
  files = await filesOf(dist);
  pages = await pagesByRoute({ dist });
  visitor = await startVisitor(dist, '/status/');
});

afterAll(() => visitor?.close());

/** The edition that a file is of, by its folder; nothing for what all share. */
function folderOf(file: string): Folder | undefined {
  const folder = FOLDERS.find((name) => name !== '' && `${file}/`.startsWith(name));
  if (folder) return folder;
  return isSharedRoute(file) || OWN.has(file) ? undefined : '';
}

/** Pages that search engines may find. */
function openPages(): PublishedPage[] {
  return [...pages.values()].filter(({ document }) => !document.querySelector('meta[name="robots"]'));
}

/** Where a page leads readers of each language. */
function matesOf({ document }: PublishedPage): Record<string, string> {
  return Object.fromEntries(
    [...document.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]),
  );
}

function canonicalOf({ document }: PublishedPage): string {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
}

function pageAt(address: string): PublishedPage | undefined {
  return pages.get(routeOf(fileAt(address, BASE) ?? ''));
}

test('every page and every file is there in each language, but for what all share', () => {
  const [first, ...others] = FOLDERS.map((folder) =>
    files
      .filter((file) => folderOf(file) === folder)
      .map((file) => file.slice(folder.length))
      // Named by what is in them.
      .filter((file) => !/^search\/[0-9a-f]{12}\//.test(file)),
  );
  expect(first?.length).toBeGreaterThan(50);
  for (const other of others) expect(other).toEqual(first);
});

test('each page says its language, and in which direction it is read', () => {
  for (const { route, document } of pages.values()) {
    const folder = folderOf(route) ?? '';
    const { lang, dir } = document.documentElement;
    expect({ lang, dir }, route).toEqual({ lang: LOCALES[folder], dir: folder === 'ar/' ? 'rtl' : 'ltr' });
  }
});

describe('search engines', () => {
  test('are led from each page to all its mates, and from each of them to the same', () => {
    let led = 0;
    for (const page of openPages()) {
      const mates = matesOf(page);
      const locales = Object.keys(mates);
      if (locales.length === 0) continue;
      led++;
      const { 'x-default': home, ...others } = mates;
      expect(Object.values(others), page.route).toContain(canonicalOf(page));
      expect(canonicalOf(page)).toBe(BASE + page.route);
      expect(Object.values(others), page.route).toContain(home);
      for (const [locale, address] of Object.entries(others)) {
        const mate = pageAt(address);
        expect(mate?.document.documentElement.lang, address).toBe(locale);
        expect(mate && matesOf(mate), `${page.route} → ${address}`).toEqual(mates);
      }
    }
    expect(led).toBeGreaterThan(30);
  });

  test('are shown what nobody has translated once, where its words are at home', () => {
    const copies = openPages().filter((page) => canonicalOf(page) !== BASE + page.route);
    expect(copies.map(({ route }) => route)).toContain('ar/incidents/2026-03-02-tickets-closed/');
    for (const copy of copies) {
      expect(matesOf(copy), copy.route).toEqual({});
      const home = pageAt(canonicalOf(copy));
      expect(home && canonicalOf(home), copy.route).toBe(canonicalOf(copy));
    }
  });

  test('read the same from the map of the site', async () => {
    const map = await readFile(join(dist, 'sitemap-0.xml'), 'utf8');
    const entries = [...map.matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g)].map(
      ([, url = '', rest = '']) => ({
        url,
        mates: Object.fromEntries(
          [...rest.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => [lang, href]),
        ),
      }),
    );
    const expected = openPages()
      .filter((page) => canonicalOf(page) === BASE + page.route)
      .map((page) => ({ url: canonicalOf(page), mates: matesOf(page) }));
    const inOrder = (a: { url: string }, b: { url: string }) => (a.url < b.url ? -1 : 1);
    expect(entries.sort(inOrder)).toEqual(expected.sort(inOrder));
  });
});

describe('readers of a language stay in it', () => {
  test('by every link of its pages', () => {
    for (const { route, document } of pages.values()) {
      const folder = folderOf(route);
      if (!folder) continue;
      const links = [...document.querySelectorAll('[href], [src], [action], [data-base], [data-latest]')]
        .filter((element) => !element.matches('.aw-languages a, link[hreflang], link[rel="canonical"]'))
        .flatMap((element) =>
          ['href', 'src', 'action', 'data-base', 'data-latest'].flatMap(
            (name) => element.getAttribute(name) ?? [],
          ),
        );
      for (const link of links) {
        const file = fileAt(new URL(link, BASE + route), BASE);
        if (file === undefined) continue;
        expect([folder, undefined], `${route}: ${link}`).toContain(folderOf(file));
        if (folderOf(file) === undefined) expect(files, `${route}: ${link}`).toContain(file);
      }
    }
  });

  test('by every address in its feeds, its data and what it says to programs', async () => {
    let read = 0;
    for (const file of files.filter((name) => /\.(?:xml|json|md|txt|ics|csv)$|uptime_showcase$/.test(name))) {
      const folder = folderOf(file);
      if (!folder) continue;
      const text = (await readFile(join(dist, file), 'utf8')).replaceAll(/\r\n[ \t]/g, '');
      for (const [address] of text.matchAll(/https:\/\/pier\.test\/status[^\s"'<>)\\]*/g)) {
        read++;
        const target = address.slice(BASE.length).replace(/[?#].*$/, '');
        expect([folder, undefined], `${file}: ${address}`).toContain(folderOf(target || 'index.html'));
      }
    }
    expect(read).toBeGreaterThan(100);
  });

  test('also by the addresses that hosts lead on from', async () => {
    const lines = (await readFile(join(dist, '_redirects'), 'utf8')).trim().split('\n');
    for (const folder of FOLDERS)
      expect(lines).toContain(`/status/${folder}fog /status/${folder}incidents/2026-02-20-boats-late/ 301`);
  });
});

describe('the switch between languages', () => {
  test('leads to the same page in each, by its own name, and marks that of the page', () => {
    for (const { route, document } of pages.values()) {
      const folder = folderOf(route);
      const links = [...document.querySelectorAll('.aw-languages a')];
      expect(links.map(({ textContent }) => textContent?.trim())).toEqual(['English', 'Deutsch', 'العربية']);
      for (const [index, link] of links.entries()) {
        const [locale, name] = [['en', 'de', 'ar'][index], FOLDERS[index] ?? ''];
        expect([link.getAttribute('lang'), link.getAttribute('hreflang')]).toEqual([locale, locale]);
        const isCurrent = locale === document.documentElement.getAttribute('lang');
        expect(link.getAttribute('aria-current'), route).toBe(isCurrent ? 'true' : null);
        if (document.querySelector('meta[name="robots"]')) continue;
        const own = folder === undefined ? '' : route.slice(folder.length);
        expect(link.getAttribute('href'), route).toBe(`/status/${name}${own}`);
      }
    }
  });

  test('needs no script', async () => {
    const { page, context } = await visitor.open({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    await page.goto(`${visitor.origin}/status/services/boats/`);
    await page.locator('.aw-languages summary').click();
    await page.getByRole('link', { name: 'Deutsch' }).click();
    expect(page.url()).toBe(`${visitor.origin}/status/de/services/boats/`);
    await context.close();
  });

  test('remembers what a reader chose, and offers it where somebody sent them to another', async () => {
    const tab = await visitor.open({ viewport: { width: 360, height: 740 } });
    const { page, context } = tab;
    await page.goto(`${visitor.origin}/status/`);
    expect(await page.locator('.aw-offered').count()).toBe(0);
    await page.locator('.aw-languages summary').click();
    await page.getByRole('link', { name: 'Deutsch' }).click();
    await page.waitForURL('**/de/');
    expect(await page.locator('.aw-offered').count()).toBe(0);
    await page.goto(`${visitor.origin}/status/ar/tags/fog/`);
    expect(page.url()).toBe(`${visitor.origin}/status/ar/tags/fog/`);
    const offer = page.locator('.aw-offered a');
    expect(await offer.getAttribute('href')).toBe('/status/de/tags/fog/');
    const { clientWidth, scrollWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    expect(tab.complaints()).toEqual([]);
    await context.close();
  });
});

test('a site of one language has nothing of it', async () => {
  const { dist: alone } = await builtSite('minimal');
  for (const file of await filesOf(alone)) {
    if (!/\.(?:html|css|js|xml)$/.test(file)) continue;
    const text = await readFile(join(alone, file), 'utf8');
    expect(/aw-languages|afterword-language|hreflang|og:locale:alternate/.test(text), file).toBe(false);
  }
});
