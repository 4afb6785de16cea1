import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { filesOf } from '../support/pages.ts';
import { builtSite, type SiteName } from '../support/sites.ts';
import { serveFolder } from '../support/static-server.ts';

/** A word that only one language's table has. */
const MARKS = { ar: 'الماضي', de: 'vorige', ja: '直近', tr: 'geçtiğimiz' };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

/** The languages whose tables are among the scripts of a site. */
async function languagesIn(name: SiteName): Promise<string[]> {
  const { dist } = await builtSite(name);
  const scripts = (await filesOf(dist)).filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(scripts.map((file) => readFile(join(dist, file), 'utf8')));
  return Object.entries(MARKS).flatMap(([language, mark]) =>
    texts.filter((text) => text.includes(mark)).map(() => language),
  );
}

test('a site has the search words of its own languages, and an English one has none', async () => {
  expect(await languagesIn('arabic')).toEqual(['ar']);
  expect(await languagesIn('languages')).toEqual(['ar', 'de']);
  expect(await languagesIn('components')).toEqual([]);
});

test.each([
  ['للتحويلات', 'another form'],
  ['التحويلاات', 'a typo'],
  ['الرواتب', 'a word with its article'],
])('in the browser, %s finds the Arabic report: %s', async (question) => {
  const server = await serveFolder((await builtSite('arabic')).dist);
  const page = await browser.newPage();
  await page.goto(`${server.origin}/search/?q=${encodeURIComponent(question)}`);
  const first = page.locator('ol h2').first();
  await first.waitFor();
  expect(await first.textContent()).toBe('تأخرت التحويلات من المحفظة ساعتين');
  expect(await page.locator('mark').count()).toBeGreaterThan(0);
  await page.close();
  await server.close();
});
