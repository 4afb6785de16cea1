import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { incident, RECORD } from '../search/support/incidents.ts';
import { type SearchSite, startSearchSite } from '../search/support/search-site.ts';

const published = RECORD.map((document) => ({ ...document, url: `/base${document.url}` }));
let site: SearchSite;

beforeAll(async () => {
  site = await startSearchSite(published);
});

afterAll(() => site.close());

/** A page in a context of its own; what it requests and complains of is kept. */
async function open(path: string, options: BrowserContextOptions = {}) {
  const context = await site.browser.newContext({ timezoneId: 'Europe/Berlin', ...options });
  const page = await context.newPage();
  const requested: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(site.origin + path);
  return { page, requested, complaints, context };
}

const options = (page: Page) => page.getByRole('dialog').getByRole('option');
const titles = (page: Page) => page.locator('ol h2').allTextContents();
const parameters = (page: Page) => new URL(page.url()).search;

async function violations(page: Page): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const found = await page.evaluate(
    "(async () => (await axe.run()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))()",
  );
  return found as string[];
}

describe('the dialog', () => {
  test('loads nothing until the reader turns to search', async () => {
    const { page, requested, complaints } = await open('/base/');
    // The page has loaded, so its scripts have run.
    expect(requested.filter((path) => path.includes('/search/') || /engine|create|quick/.test(path))).toEqual(
      [],
    );
    const asked = page.waitForRequest(/index\.bin/);
    await page.keyboard.press('/');
    await asked;
    expect(complaints).toEqual([]);
  });

  test.each(['/', 'Control+k', 'Meta+k'])(
    'opens by %s, and gives the focus back when it is closed',
    async (keys) => {
      const { page } = await open('/base/');
      const button = page.getByRole('button', { name: 'Search' });
      await button.focus();
      await page.keyboard.press(keys);
      const field = page.getByRole('combobox', { name: 'Search incidents' });
      await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    },
  );

  test('leaves / to fields', async () => {
    const { page } = await open('/base/');
    await page.locator('#elsewhere').fill('a');
    await page.locator('#elsewhere').press('/');
    expect(await page.locator('#elsewhere').inputValue()).toBe('a/');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('announces what it finds, and marks what a typo matched', async () => {
    const { page } = await open('/base/');
    await page.keyboard.press('/');
    await page.keyboard.type('refused conections');
    await options(page).first().waitFor();
    await expect
      .poll(() => page.getByRole('dialog').getByRole('status').textContent())
      .toBe('1 incident · shown for “refused connections”');
    expect(await options(page).first().locator('.aw-result-snippet mark').allTextContents()).toEqual([
      'refused',
      'connections',
    ]);
  });

  test('is a combobox: arrow keys choose, Escape empties and then closes, Enter opens at the words', async () => {
    const { page } = await open('/base/');
    await page.keyboard.press('/');
    await page.keyboard.insertText('checkout');
    await options(page).nth(1).waitFor();
    const field = page.getByRole('combobox');
    const active = () => field.getAttribute('aria-activedescendant');
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await active()).toBe(null);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe('search-option-1');
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe(null);
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('');
    await page.keyboard.insertText('pgbouncer refused');
    await expect.poll(() => options(page).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(/checkout-timeouts\/#what-happened/);
  });

  test('Enter without a choice goes to the page with all results', async () => {
    const { page } = await open('/base/');
    await page.keyboard.press('/');
    await page.keyboard.type('checkout');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/base/search/?q=checkout');
  });

  test('fills a phone, with room for the thumb', async () => {
    const { page } = await open('/base/', {
      viewport: { width: 360, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    await page.getByRole('button', { name: 'Search' }).tap();
    const box = await page.getByRole('dialog').boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 360, height: 640 });
    const field = page.getByRole('combobox');
    expect(await field.getAttribute('enterkeyhint')).toBe('search');
    await field.fill('checkout');
    await options(page).first().waitFor();
    expect((await options(page).first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test('a query of markup stays text', async () => {
    const { page, complaints } = await open('/base/');
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('<img src=x onerror=zzzzz(1)>');
    await expect.poll(() => page.getByRole('status').textContent()).toContain('<img src=x');
    expect(await page.locator('dialog img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('says when the network is gone, and tries again', async () => {
    const { page, context } = await open('/base/');
    const asked = page.waitForRequest(/index\.bin/);
    let goOffline = () => {};
    const isOffline = new Promise<void>((resolve) => {
      goOffline = resolve;
    });
    await page.route('**/*.bin', async (route) => {
      await isOffline;
      await route.continue();
    });
    await page.keyboard.press('/');
    await asked;
    await context.setOffline(true);
    goOffline();
    await page.keyboard.type('checkout');
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    await context.setOffline(false);
    await retry.click();
    await options(page).first().waitFor();
  });

  test('has no faults that axe knows', async () => {
    const { page } = await open('/base/');
    await page.keyboard.press('/');
    await page.keyboard.insertText('checkout');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);
  });
});

describe('the page', () => {
  test('shows what its address says', async () => {
    const { page } = await open('/base/search/?q=checkout&severity=major&status=resolved&sort=oldest');
    await expect.poll(() => titles(page)).toEqual(['Checkout timed out for one customer in five']);
    expect(await page.getByLabel('Words').inputValue()).toBe('checkout');
    expect(await page.getByLabel('Order').inputValue()).toBe('oldest');
    expect(await page.getByRole('checkbox', { name: 'Major' }).isChecked()).toBe(true);
  });

  test('writes what is chosen into its address; back and forward work', async () => {
    const { page } = await open('/base/search/');
    await page.getByLabel('Words').fill('checkout');
    await expect.poll(() => parameters(page)).toBe('?q=checkout');
    await page.getByRole('checkbox', { name: 'API' }).check();
    await expect.poll(() => titles(page)).toEqual(['APIの接続障害について']);
    expect(parameters(page)).toBe('?q=checkout&service=api');
    await page.getByLabel('Order').selectOption('newest');
    await expect.poll(() => parameters(page)).toBe('?q=checkout&service=api&sort=newest');
    await page.goBack();
    await page.goBack();
    await expect.poll(async () => (await titles(page)).length).toBe(2);
    expect(await page.getByRole('checkbox', { name: 'API' }).isChecked()).toBe(false);
    await page.goForward();
    await expect.poll(async () => (await titles(page)).length).toBe(1);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => parameters(page)).toBe('?q=checkout');
  });

  test('the focus stays on the filter that was changed', async () => {
    const { page } = await open('/base/search/?q=checkout');
    const box = page.getByRole('checkbox', { name: 'API' });
    await box.focus();
    await page.keyboard.press('Space');
    await expect.poll(async () => (await titles(page)).length).toBe(1);
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('finds by moment in the zone of the reader, for everyone who has the address', async () => {
    const { page, context } = await open('/base/search/');
    await page.getByLabel('Ongoing from').fill('2023-03-01T10:00');
    await page.getByLabel('until').fill('2023-03-01T11:00');
    await expect.poll(() => titles(page)).toEqual(['Domain names did not resolve']);
    expect(parameters(page)).toBe('?from=2023-03-01T10%3A00%2B01%3A00&to=2023-03-01T11%3A00%2B01%3A00');
    const address = parameters(page);
    await context.close();
    const elsewhere = await open(`/base/search/${address}`, { timezoneId: 'America/New_York' });
    await expect.poll(() => titles(elsewhere.page)).toEqual(['Domain names did not resolve']);
    expect(await elsewhere.page.getByLabel('Ongoing from').inputValue()).toBe('2023-03-01T04:00');
  });

  test('saves what was found as CSV', async () => {
    const { page } = await open('/base/search/?q=checkout&status=resolved');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const text = await readFile(await (await saved).path(), 'utf8');
    expect(text.split('\r\n')[1]).toContain(`,90,${site.origin}/base/incidents/checkout-timeouts/`);
  });

  test('when nothing is found, the record by year and by service is there', async () => {
    const { page } = await open('/base/search/?q=zzzzqqq');
    await expect.poll(() => page.getByRole('status').textContent()).toContain('No incident matches');
    expect(await page.getByRole('link', { name: '2024' }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Checkout' }).isVisible()).toBe(true);
  });

  test('is sent with what is found when nothing is asked for, as the script shows it', async () => {
    const list = (page: Page) => page.locator('ol').innerHTML();
    const { page: sent } = await open('/base/search/', { javaScriptEnabled: false });
    expect((await titles(sent)).length).toBe(RECORD.length);
    const { page } = await open('/base/search/');
    await page.getByLabel('Words').fill('checkout');
    await expect.poll(async () => (await titles(page)).length).toBe(2);
    await page.getByLabel('Words').fill('');
    await expect.poll(async () => (await titles(page)).length).toBe(RECORD.length);
    expect(await list(page)).toBe(await list(sent));
  });

  test('leaves what it was sent with where it is, and adds the filters', async () => {
    const { page, complaints } = await open('/base/search/');
    await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
    await page.locator('ol a').first().focus();
    expect(await page.getByRole('checkbox', { name: 'API' }).isVisible()).toBe(true);
    expect((await titles(page)).length).toBe(RECORD.length);
    expect(complaints).toEqual([]);
  });

  test('without JavaScript it says why and has the same lists', async () => {
    const { page } = await open('/base/search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toContain('needs JavaScript');
    expect(await page.getByLabel('Words').isDisabled()).toBe(true);
    expect(await page.getByRole('link', { name: 'Capacity' }).isVisible()).toBe(true);
  });

  test('answers from the new index when the site was built anew', async () => {
    const { page } = await open('/base/search/?service=dns');
    await expect.poll(async () => (await titles(page)).length).toBe(1);
    site.deploy([
      ...published,
      incident({ id: 'late', title: 'Webhooks were late', started: '2024-02-13T00:00:00Z' }),
    ]);
    await page.getByLabel('Words').fill('webhooks');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => titles(page)).toEqual(['Webhooks were late']);
    site.deploy(published);
  });

  test('a hostile address does no harm', async () => {
    const hostile = `?q=${encodeURIComponent('<script>alert(1)</script>(a+)+$\u0000'.repeat(200))}&service=%3Cb%3E&from=x&sort=%00`;
    const { page, complaints } = await open(`/base/search/${hostile}`);
    await expect.poll(() => page.getByRole('status').textContent()).not.toBe('');
    expect(complaints).toEqual([]);
    expect(await page.locator('aw-search-page script').count()).toBe(0);
  });

  test('has no faults that axe knows', async () => {
    const { page } = await open('/base/search/?q=checkout');
    await expect.poll(async () => (await titles(page)).length).toBe(2);
    expect(await violations(page)).toEqual([]);
  });
});
