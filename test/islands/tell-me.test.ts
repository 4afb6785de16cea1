import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LatestJson } from '../../src/feeds/latest-json.ts';
import { carriedOf } from '../../src/words/carried.ts';
import { wordsOf } from '../../src/words/table.ts';
import { WATCH_KEYS } from '../../src/words/watch.ts';
import { launchBrowser } from '../support/browser.ts';
import { bundleIsland } from '../support/bundle.ts';
import { stopClock } from '../support/clock.ts';

const HOST = 'https://status.lumen.example';
const words = wordsOf('en');
const HTML = `<!doctype html><title>Slow checkout · Lumen</title><link rel="icon" href="/favicon.svg">
<aw-tell-me data-latest="/incidents/slow/latest.json" data-edition="investigating 1"
  data-words='${carriedOf(words, WATCH_KEYS)}' hidden>
<button>${words.say('open.tell')}</button> <span role="status"></span></aw-tell-me>
<script type="module" src="/tell-me.js"></script>`;

const BEGUN: LatestJson = {
  title: 'Slow checkout',
  url: `${HOST}/incidents/slow/`,
  status: 'investigating',
  label: 'Investigating',
  icon: '/favicon-degraded.svg',
  edition: 'investigating 1',
};
const FIXED: LatestJson = {
  ...BEGUN,
  status: 'monitoring',
  label: 'Monitoring',
  edition: 'monitoring 2',
  text: 'A fix is out.',
};
const OVER: LatestJson = {
  ...BEGUN,
  status: 'resolved',
  label: 'Resolved',
  edition: 'resolved 3',
  icon: '/favicon.svg',
};

let browser: Browser;
let scripts: Record<string, string>;

beforeAll(async () => {
  const names = ['tell-me', 'watch-incident'];
  const texts = await Promise.all([launchBrowser(), ...names.map(bundleIsland)]);
  browser = texts[0];
  scripts = Object.fromEntries(names.map((name, index) => [name, String(texts[index + 1])]));
});

afterAll(() => browser.close());

test('what is loaded by the button is at most 2 kB', () => {
  expect(Buffer.byteLength(scripts['watch-incident'] ?? '')).toBeLessThanOrEqual(2048);
});

/** A browser's notifications, which write down what they are asked to show. */
function stubNotifications(kind: string): void {
  const shown: string[] = [];
  class Shown {
    static requestPermission = async () => (kind === 'refused' ? 'denied' : 'granted');
    onclick = null;
    constructor(title: string, { body }: { body: string }) {
      if (kind !== 'shown') throw new TypeError('Illegal constructor.');
      shown.push(`${title}: ${body}`);
    }
  }
  Object.assign(window, { shown });
  if (kind === 'missing') Reflect.deleteProperty(window, 'Notification');
  else Object.assign(window, { Notification: Shown });
}

/** A page that was opened while the incident was open, and what the site answers it. */
async function open(
  kind: 'shown' | 'refused' | 'illegal' | 'missing',
): Promise<{ page: Page; answer: (next: LatestJson | string) => void; asked: () => number }> {
  const page = await browser.newPage();
  let answer: LatestJson | string = BEGUN;
  let asked = 0;
  await stopClock(page, '2026-03-01T12:00:00Z');
  await page.addInitScript(stubNotifications, kind);
  await page.route(`${HOST}/**`, (route) => {
    const url = route.request().url();
    if (url.endsWith('.js'))
      return route.fulfill({ contentType: 'text/javascript', body: scripts['tell-me'] ?? '' });
    if (!url.endsWith('.json')) return route.fulfill({ contentType: 'text/html', body: HTML });
    asked += 1;
    return typeof answer === 'string'
      ? route.fulfill({ status: 200, contentType: 'text/html', body: answer })
      : route.fulfill({ json: answer });
  });
  await page.goto(HOST);
  await page.waitForFunction(() => customElements.get('aw-tell-me') !== undefined);
  return {
    page,
    answer: (next) => {
      answer = next;
    },
    asked: () => asked,
  };
}

async function press(page: Page): Promise<void> {
  const first = page.waitForResponse(/latest\.json$/);
  await page.getByRole('button').click();
  await (await first).finished();
}

/** A minute later, once the page has the answer. */
async function minutePasses(page: Page): Promise<void> {
  const answer = page.waitForResponse(/latest\.json$/);
  await page.clock.runFor(60_000);
  await (await answer).finished();
}

const shownOn = (page: Page) => page.evaluate(() => (window as unknown as { shown: string[] }).shown);

describe('a page that tells of updates', () => {
  test('shows a notification, title and icon for each, and ends with the incident', async () => {
    const { page, answer, asked } = await open('shown');
    await press(page);
    await expect.poll(() => page.getByRole('status').textContent()).toBe(words.say('open.telling'));
    await minutePasses(page);
    expect(await shownOn(page)).toEqual([]);
    answer(FIXED);
    await minutePasses(page);
    await expect.poll(() => page.title()).toBe('Monitoring: Slow checkout');
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toBe('/favicon-degraded.svg');
    answer(OVER);
    await minutePasses(page);
    await expect.poll(() => page.getByRole('status').textContent()).toBe(words.say('open.told'));
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toBe('/favicon.svg');
    expect(await shownOn(page)).toEqual([
      'Monitoring: Slow checkout: A fix is out.',
      'Resolved: Slow checkout: ',
    ]);
    const before = asked();
    await page.clock.runFor(600_000);
    expect(asked()).toBe(before);
    await page.close();
  });

  test('tells at once what came between the page and the press', async () => {
    const { page, answer } = await open('shown');
    answer(FIXED);
    await press(page);
    await expect.poll(() => shownOn(page)).toEqual(['Monitoring: Slow checkout: A fix is out.']);
    await page.close();
  });

  test('goes on by its title where notifications are refused', async () => {
    const { page, answer } = await open('refused');
    await press(page);
    await expect.poll(() => page.getByRole('status').textContent()).toBe(words.say('open.telling-title'));
    answer(FIXED);
    await minutePasses(page);
    await expect.poll(() => page.title()).toBe('Monitoring: Slow checkout');
    await page.close();
  });

  test('goes on by its title where a page may show none', async () => {
    const { page, answer } = await open('illegal');
    await press(page);
    answer(FIXED);
    await minutePasses(page);
    await expect.poll(() => page.title()).toBe('Monitoring: Slow checkout');
    await page.close();
  });

  test('asks again after an answer that is none', async () => {
    const { page, answer } = await open('shown');
    await press(page);
    answer('<p>Please sign in to the network.</p>');
    await minutePasses(page);
    answer(FIXED);
    await minutePasses(page);
    await expect.poll(() => page.title()).toBe('Monitoring: Slow checkout');
    await page.close();
  });

  test('has no button where the browser knows no notifications', async () => {
    const { page } = await open('missing');
    expect(await page.getByRole('button').isVisible()).toBe(false);
    await page.close();
  });
});
