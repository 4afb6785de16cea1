import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { readDocumentation } from '../support/documentation.ts';
import { REPOSITORY } from '../support/files.ts';
import { fileAt, filesOf, type PublishedPage, pagesOf, routeOf } from '../support/pages.ts';
import { environmentOf, runProgram } from '../support/run-process.ts';
import { serveFolder } from '../support/static-server.ts';

const DIST = join(REPOSITORY, 'docs/site/dist');

let pages: PublishedPage[];
let files: ReadonlySet<string>;

beforeAll(async () => {
  // What the runner of the tests sets in the environment would make a build for development of it.
  const env = environmentOf({ NO_COLOR: '1' });
  const { code, output } = await runProgram('npm', ['run', 'docs:site'], { cwd: REPOSITORY, env });
  expect(code, output).toBe(0);
  pages = await pagesOf({ dist: DIST });
  files = new Set(await filesOf(DIST));
});

test('every page of docs is a page of the site, with its title as the only first heading', () => {
  for (const { file } of readDocumentation().filter(({ file }) => file.startsWith('docs/'))) {
    const name = file.slice('docs/'.length, -'.md'.length);
    const page = pages.find(({ route }) => route === (name === 'README' ? '' : `${name}/`));
    expect(page?.document.querySelectorAll('h1').length, file).toBe(1);
  }
});

test('every page is in the menu', () => {
  const menu = pages.find(({ route }) => route === '')?.document.querySelector('nav.sidebar');
  const linked = new Set([...(menu?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href')));
  const routes = pages.map(({ route }) => route).filter((route) => route !== '' && route !== '404.html');
  expect(routes.filter((route) => !linked.has(`/${route}`))).toEqual([]);
});

test('every link within the site leads to a page, and to a place on it', () => {
  const faults = pages.flatMap(({ route, document }) =>
    [...document.querySelectorAll('a[href]')].flatMap((link) => {
      const { origin, href, pathname, hash } = new URL(
        link.getAttribute('href') ?? '',
        `https://docs.invalid/${route}`,
      );
      if (origin !== 'https://docs.invalid') return [];
      const file = fileAt(href, 'https://docs.invalid/') ?? '';
      if (!files.has(file)) return [`${route} leads to ${pathname}`];
      const target = pages.find((page) => page.route === routeOf(file));
      const id = decodeURIComponent(hash.slice(1));
      if (!target || id === '' || id === '_top' || target.document.getElementById(id)) return [];
      return [`${route} leads to ${pathname}${hash}`];
    }),
  );
  expect(faults).toEqual([]);
});

test('the search finds a page by its words', async () => {
  const [server, browser] = await Promise.all([serveFolder(DIST), launchBrowser()]);
  const page = await browser.newPage();
  await page.goto(server.origin);
  await page.click('site-search button');
  await page.fill('site-search input', 'every other Sunday');
  const first = page.locator('.pagefind-ui__result-link').first();
  await first.waitFor();
  expect(await first.getAttribute('href')).toMatch(/^\/(maintenance|fields)\//);
  await browser.close();
  await server.close();
});

test('pages have a search, and ask nothing from other hosts for anything', () => {
  expect(files).toContain('pagefind/pagefind.js');
  for (const { route, document } of pages) {
    expect(document.querySelector('site-search'), route).not.toBeNull();
    const loaded = [...document.querySelectorAll('script[src], img[src], link[rel=stylesheet]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    expect(loaded.filter((url) => /^(https?:)?\/\//.test(url))).toEqual([]);
  }
});
