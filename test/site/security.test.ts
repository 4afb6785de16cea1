import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PublishedPage, pagesOf } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';
import { startVisitor, type Visitor } from '../support/visitor.ts';

let dist: string;
let pages: PublishedPage[];
let visitor: Visitor;

beforeAll(async () => {
  const site = await builtSite('example');
  dist = site.dist;
  pages = await pagesOf(site);
  visitor = await startVisitor(site.dist);
});

afterAll(() => visitor?.close());

describe('the policy of every page', () => {
  test('is sent by hosts that read `_headers`, with the rest of what browsers should refuse', async () => {
    const headers = await readFile(join(dist, '_headers'), 'utf8');
    const [everywhere = ''] = headers.split('\n\n');
    const policy = /Content-Security-Policy: (.*)/.exec(everywhere)?.[1] ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    for (const name of ['X-Content-Type-Options: nosniff', 'Referrer-Policy:', 'Permissions-Policy:'])
      expect(everywhere).toContain(name);
  });

  test('allows no inline script, no inline style without its hash, nothing from other hosts', () => {
    for (const { route, document } of pages) {
      const policy = document
        .querySelector('meta[http-equiv="content-security-policy"]')
        ?.getAttribute('content');
      expect(policy, route).toContain("default-src 'none'");
      expect(policy, route).toContain("script-src 'self';");
      expect(policy, route).not.toMatch(/unsafe|https?:|\*/);
    }
  });

  test('is obeyed when readers search and change the colours', async () => {
    const tab = await visitor.open();
    await tab.visit('incidents/');
    await tab.page.getByRole('button', { name: 'Colour scheme' }).click();
    await tab.page.keyboard.press('/');
    await tab.page.keyboard.insertText('checkout');
    await tab.page.getByRole('dialog').getByRole('option').first().waitFor();
    await tab.page.keyboard.press('ArrowDown');
    await tab.page.keyboard.press('Enter');
    await tab.page.waitForURL('**/incidents/*/**');
    await tab.visit('search/?q=payments');
    await tab.page.getByRole('main').locator('ol h2').first().waitFor();
    expect(tab.complaints()).toEqual([]);
    await tab.context.close();
  });
});

test('no page has inline event handlers, style attributes or `javascript:` links', () => {
  const faults = pages.flatMap(({ route, document }) =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => /^(on|style$)/.test(name) || /^\s*javascript:/i.test(value))
        .map(({ name, value }) => `${route}: <${element.localName} ${name}="${value}">`),
    ),
  );
  expect(faults).toEqual([]);
});
