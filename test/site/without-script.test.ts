import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PublishedPage, pagesOf } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';
import { startVisitor, type Tab, type Visitor } from '../support/visitor.ts';

let pages: PublishedPage[];
let visitor: Visitor;
let tab: Tab;

beforeAll(async () => {
  const site = await builtSite('example');
  pages = await pagesOf(site);
  visitor = await startVisitor(site.dist);
  tab = await visitor.open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
});

afterAll(() => visitor?.close());

/** What a reader sees: the text of the page without what is hidden. */
async function textOf(route: string): Promise<string> {
  await tab.visit(route);
  // biome-ignore lint/performance/useDomNodeTextContent: `textContent` has hidden text too.
  return tab.page.locator('body').innerText();
}

describe('without JavaScript', () => {
  test('a report is whole: title, status, duration, impact, timeline, updates, actions', async () => {
    const text = await textOf('incidents/2023-04-15-checkout-outage/');
    for (const words of [
      'Checkout failed for two customers in five',
      'Resolved',
      '1 h 30 min',
      'about 40%',
      'Monitoring detected failing checkouts and paged the on-call engineer.',
      'We are sorry for the lost sales and the lost patience.',
      'Review the code of the payment gateway integration',
    ])
      expect(text).toContain(words);
    expect(text).toMatch(/12:05\sPM/);
  });

  test('the home page tells how everything is, what is open, and when the next word comes', async () => {
    const text = await textOf('');
    for (const words of [
      'Degraded performance',
      'Payouts to banks in the euro area are late',
      'Product images load slowly',
    ])
      expect(text).toContain(words);
    for (const service of ['Storefronts', 'Checkout', 'Public API', 'Webhooks'])
      expect(text).toContain(service);
  });

  test('the whole record is reached by links from the search page', async () => {
    expect(await textOf('search/')).toContain('JavaScript');
    await tab.page.getByRole('link', { name: 'All incidents, newest first' }).click();
    await expect.poll(() => tab.page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(12);
  });

  test('the search page has the newest incidents', async () => {
    const text = await textOf('search/');
    for (const words of ['Payouts to banks in the euro area are late', 'Checkout was down after a database'])
      expect(text).toContain(words);
  });

  test('no control is offered that would do nothing', async () => {
    for (const route of ['', 'search/', 'subscribe/', 'incidents/2023-04-15-checkout-outage/']) {
      await tab.visit(route);
      // The timeline is swapped for its list by style alone.
      const idle = tab.page.locator(':is(button, select, input):visible:not(:disabled, #timeline-swap)');
      expect(await idle.count(), route).toBe(0);
    }
  });
});

test('an address that asks for something never shows what the search page was sent with instead', async () => {
  const { page, context } = await visitor.open();
  await page.route('**/SearchPage*.js', (route) => route.abort());
  const list = page.getByRole('main').locator('ol[data-part="results"]');
  await page.goto('search/');
  expect(await list.isVisible()).toBe(true);
  await page.goto('search/?q=payments');
  expect(await list.isVisible()).toBe(false);
  await context.close();
});

test('every page has its title, its text and its links in the HTML as it is sent', () => {
  for (const { route, document } of pages) {
    expect(document.querySelector('main h1')?.textContent?.trim().length, route).toBeGreaterThan(0);
    expect(document.querySelectorAll('header nav a').length, route).toBeGreaterThanOrEqual(3);
    expect(document.querySelector('main')?.textContent?.trim().length, route).toBeGreaterThan(40);
  }
});
