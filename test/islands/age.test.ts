import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { bundleIsland } from '../support/bundle.ts';
import { stopClock } from '../support/clock.ts';
import { at } from '../support/facts.ts';

const ADDRESS = 'https://status.lumen.example/tags/load/';
const HTML = `<!doctype html><title>A page without facts</title>
<aw-age data-stale="${at('2026-03-01T18:00Z')}" hidden>Out of date.</aw-age>
<script type="module" src="/age.js"></script>`;

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([launchBrowser(), bundleIsland('age')]);
});

afterAll(() => browser.close());

test('the script is small enough for every page', () => {
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(600);
});

const TOLD = `<!doctype html><title>A page that is kept</title>
<script>
  addEventListener('DOMContentLoaded', () => {
    const age = document.querySelector('aw-age:not([data-stale])');
    age.before('Built today. ');
    age.dataset.stale = ${at('2026-03-01T18:00Z')};
  });
</script>
<p><aw-age hidden>Out of date.</aw-age></p>
<script type="module" src="/age.js"></script>`;

/** A page at a moment. */
async function open(now: string, html = HTML): Promise<Page> {
  const page = await browser.newPage();
  await stopClock(page, now);
  await page.route('https://status.lumen.example/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto(ADDRESS);
  await page.waitForFunction(() => customElements.get('aw-age') !== undefined);
  return page;
}

describe('the warning of an old page', () => {
  test.each([
    { now: '2026-03-01T12:00:05Z', shown: false },
    { now: '2026-03-01T18:00:00Z', shown: false },
    { now: '2026-03-01T18:01:00Z', shown: true },
    { now: '2027-03-01T12:00:00Z', shown: true },
  ])('at $now is shown: $shown', async ({ now, shown }) => {
    const page = await open(now);
    expect(await page.locator('aw-age').isVisible()).toBe(shown);
    await page.close();
  });

  test.each([
    { now: '2026-03-01T18:00:00Z', shown: false },
    { now: '2026-03-01T18:01:00Z', shown: true },
  ])('of a page that is kept is told of the last build: at $now is shown: $shown', async ({ now, shown }) => {
    const page = await open(now, TOLD);
    expect(await page.getByText('Built today.').isVisible()).toBe(true);
    expect(await page.locator('aw-age').isVisible()).toBe(shown);
    await page.close();
  });

  test('appears while the page is open', async () => {
    const page = await open('2026-03-01T17:59:30Z');
    expect(await page.locator('aw-age').isVisible()).toBe(false);
    await page.clock.runFor(60_000);
    expect(await page.locator('aw-age').isVisible()).toBe(true);
    await page.close();
  });
});
