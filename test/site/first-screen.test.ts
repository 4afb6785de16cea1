import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PublishedPage, pagesOf } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';
import { startVisitor, type Tab, type Visitor } from '../support/visitor.ts';

/** A common phone. */
const PHONE = { width: 360, height: 740 };

let pages: PublishedPage[];
let visitor: Visitor;
let tab: Tab;

beforeAll(async () => {
  const site = await builtSite('example');
  pages = await pagesOf(site);
  visitor = await startVisitor(site.dist);
  tab = await visitor.open({ viewport: PHONE });
});

afterAll(() => visitor?.close());

describe('on a phone', () => {
  test('the summary of every report stands in the first screen, before the facts', async () => {
    const reports = pages.filter(({ document }) => document.querySelector('main header > .summary'));
    expect(reports.length).toBeGreaterThan(10);
    const late: string[] = [];
    for (const { route } of reports) {
      await tab.visit(route);
      const end = await tab.page.locator('main header > .summary').evaluate((summary) => {
        const facts = document.querySelector('main dl');
        const isFirst = !facts || summary.compareDocumentPosition(facts) & Node.DOCUMENT_POSITION_FOLLOWING;
        return isFirst ? summary.getBoundingClientRect().bottom : Infinity;
      });
      if (end > PHONE.height) late.push(`/${route} ends at ${end}`);
    }
    expect(late).toEqual([]);
  });

  test('every service stands in the first two screens of the home page, with what it is like', async () => {
    await tab.visit('');
    const services = await tab.page.locator('[data-service]').evaluateAll((items) =>
      items.map((item) => ({
        end: item.getBoundingClientRect().bottom + scrollY,
        height: item.getBoundingClientRect().height,
        isWell: item.querySelector('[data-state="operational"]') !== null,
        text: item.querySelector('p')?.textContent?.replace(/\s+/g, ' ').trim(),
      })),
    );
    expect(services).toHaveLength(7);
    for (const { end, height, isWell, text } of services) {
      expect(end, text).toBeLessThanOrEqual(2 * PHONE.height);
      if (isWell) expect(height, text).toBeLessThan(48);
    }
    expect(services.map(({ text }) => text)).toContain('Checkout 99.96% uptime Operational');
  });

  test('the days of a service are one tap away, without a script too', async () => {
    const { page, visit, context } = await visitor.open({ viewport: PHONE, javaScriptEnabled: false });
    await visit('');
    const service = page.locator('[data-service="checkout"]');
    const days = service.getByRole('group', { name: 'Last 90 days' });
    expect(await days.isVisible()).toBe(false);
    await service.locator('summary').first().click();
    expect(await days.isVisible()).toBe(true);
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await page.getByRole('group', { name: 'Last 90 days' }).count()).toBe(7);
    await context.close();
  });

  test.each([
    { width: 320, javaScriptEnabled: true },
    { width: 360, javaScriptEnabled: true },
    { width: 360, javaScriptEnabled: false },
    { width: 768, javaScriptEnabled: true },
  ])('the header is one row that offers search once, %o', async ({ width, ...options }) => {
    const { page, visit, context } = await visitor.open({ viewport: { width, height: 740 }, ...options });
    for (const route of ['', 'incidents/', 'search/']) {
      await visit(route);
      const header = page.locator('header.header');
      expect((await header.boundingBox())?.height, route).toBeLessThan(80);
      const ways = header.locator('a:visible, button:visible').filter({ hasText: 'Search' });
      expect(await ways.count(), route).toBe(1);
    }
    await context.close();
  });
});

/** The forms of the timeline that are seen: `.list`, `.diagram`. */
function formsOn(page: Tab['page']): Promise<string[]> {
  return page
    .locator('div.timeline > :is(.list, .diagram)')
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.getBoundingClientRect().height > 20)
        .map((element) => `.${element.classList.item(0)}`),
    );
}

describe('the timeline', () => {
  test.each([
    { route: 'incidents/2023-04-15-checkout-outage/', width: 360, shown: ['.list'] },
    { route: 'incidents/2023-04-15-checkout-outage/', width: 1440, shown: ['.diagram'] },
    { route: 'incidents/2026-02-17-slow-shops-in-europe/', width: 360, shown: ['.list'] },
    { route: 'incidents/2026-02-17-slow-shops-in-europe/', width: 1440, shown: ['.list'] },
  ])('of /$route shows first, $width px wide: $shown', async ({ route, width, shown }) => {
    const { page, visit, context } = await visitor.open({ viewport: { width, height: 900 } });
    await visit(route);
    expect(await formsOn(page)).toEqual(shown);
    await page.locator('label[for="timeline-swap"]').click();
    expect(await formsOn(page)).toEqual(shown.includes('.list') ? ['.diagram'] : ['.list']);
    await context.close();
  });

  test.each([360, 1440])('is a list on paper, whatever was shown before, %i px wide', async (width) => {
    const { page, visit, context } = await visitor.open({ viewport: { width, height: 900 } });
    await visit('incidents/2023-04-15-checkout-outage/');
    for (const _ of ['first', 'swapped']) {
      await page.emulateMedia({ media: 'print' });
      expect(await formsOn(page)).toEqual(['.list']);
      await page.emulateMedia({ media: 'screen' });
      await page.locator('label[for="timeline-swap"]').click();
    }
    await context.close();
  });
});
