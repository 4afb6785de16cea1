import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../support/sites.ts';
import { startVisitor, type Visitor } from '../support/visitor.ts';

/** One page of each kind, and reports that differ in what is on them. */
const PAGES = [
  '',
  'incidents/',
  'incidents/2026/',
  'incidents/2026/04/',
  'incidents/2023-04-15-checkout-outage/',
  'incidents/2024-06-12-webhooks-not-valid-json/',
  'incidents/2025-08-26-payouts-sent-twice/',
  'incidents/2026-02-17-slow-shops-in-europe/',
  'incidents/2026-04-08-checkout-down-during-failover/',
  'incidents/2026-04-16-product-images-load-slowly/',
  'services/checkout/',
  'causes/software-defect/',
  'tags/payment-gateway/',
  'search/?q=checkout',
  'maintenance/2026-01-14-monthly-updates/',
  'maintenance/2026-04-19-new-standby-for-orders/',
  'about/',
  'subscribe/',
  '404.html',
];

const WIDTHS = [360, 1440];
/** A scheme changes colours and nothing else, so in the second one only the rules on colours are asked. */
const SCHEMES = [
  { colorScheme: 'light', rules: undefined },
  { colorScheme: 'dark', rules: ['color-contrast', 'link-in-text-block'] },
] as const;

let axe: string;
let example: Visitor;
let arabic: Visitor;
let minimal: Visitor;
let languages: Visitor;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  example = await startVisitor((await builtSite('example')).dist);
  arabic = await startVisitor((await builtSite('arabic')).dist);
  minimal = await startVisitor((await builtSite('minimal')).dist);
  languages = await startVisitor((await builtSite('languages')).dist, '/status/');
});

afterAll(() => Promise.all([example, arabic, minimal, languages].map((visitor) => visitor?.close())));

/** What axe finds on the page that is open, each with the element; by some rules, if given. */
async function violationsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const found: unknown = await page.evaluate(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => id + ': ' + html.slice(0, 200) + ' ' + (any[0]?.message ?? ''))))`,
  );
  return (found as string[]).map((violation) => `${new URL(page.url()).pathname} ${violation}`);
}

/** What axe finds on pages in both schemes and at all widths. */
async function violationsOn(visitor: Visitor, routes: readonly string[]): Promise<string[]> {
  const tab = await visitor.open({ reducedMotion: 'reduce' });
  const violations: string[] = [];
  for (const route of routes) {
    await tab.visit(route);
    for (const width of WIDTHS) {
      await tab.page.setViewportSize({ width, height: 900 });
      for (const { colorScheme, rules } of SCHEMES) {
        await tab.page.emulateMedia({ colorScheme });
        const found = await violationsOf(tab.page, rules);
        violations.push(...found.map((violation) => `${colorScheme}, ${width} px: ${violation}`));
      }
    }
  }
  await tab.context.close();
  return violations;
}

describe('axe finds nothing', () => {
  test('on any kind of page', async () => {
    expect(await violationsOn(example, PAGES)).toEqual([]);
  });

  test('from right to left', async () => {
    const routes = ['', 'incidents/', 'incidents/2026-05-02-transfers-late/', 'services/wallet/', 'search/'];
    expect(await violationsOn(arabic, routes)).toEqual([]);
  });

  test('where there is next to nothing', async () => {
    const routes = ['', 'incidents/', 'incidents/2026-05-04-orders-not-confirmed/', 'search/'];
    expect(await violationsOn(minimal, routes)).toEqual([]);
  });

  test.each(SCHEMES)(
    'in the switch between languages in the $colorScheme scheme',
    async ({ colorScheme }) => {
      const tab = await languages.open({ colorScheme, viewport: { width: 360, height: 740 } });
      await tab.visit('status/');
      await tab.page.locator('.aw-languages summary').click();
      await tab.page.getByRole('link', { name: 'Deutsch' }).click();
      await tab.page.waitForURL('**/de/');
      await tab.visit('status/ar/harbour/');
      await tab.page.locator('.aw-offered').waitFor();
      await tab.page.locator('.aw-languages summary').click();
      expect(await violationsOf(tab.page)).toEqual([]);
      await tab.context.close();
    },
  );

  test.each(SCHEMES)('in the search dialog in the $colorScheme scheme', async ({ colorScheme }) => {
    const tab = await example.open({ colorScheme });
    await tab.visit('');
    await tab.page.keyboard.press('/');
    await tab.page.keyboard.insertText('checkout');
    await tab.page.getByRole('dialog').getByRole('option').first().waitFor();
    expect(await violationsOf(tab.page)).toEqual([]);
    await tab.context.close();
  });
});
