import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stopClock } from '../support/clock.ts';
import { textsOfPages } from '../support/pdf.ts';
import { builtSite } from '../support/sites.ts';
import { startVisitor, type Tab, type Visitor } from '../support/visitor.ts';

const REPORT = 'incidents/2025-03-01-late-parcels/';
const PLAIN = 'incidents/2025-02-01-plain/';
const NOW = '2026-01-01T12:00:00Z';

let visitor: Visitor;
let dist: string;

beforeAll(async () => {
  ({ dist } = await builtSite('components'));
  visitor = await startVisitor(dist);
});

afterAll(() => visitor?.close());

async function read(route: string, options?: Parameters<Visitor['open']>[0]): Promise<Tab> {
  const tab = await visitor.open({ timezoneId: 'Asia/Tokyo', ...options });
  await tab.visit(route);
  return tab;
}

const spaces = (texts: string[]) => texts.map((text) => text.replace(/\s+/g, ' ').trim());

describe('the choice of a time zone', () => {
  test('is remembered from page to page, and can be taken back', async () => {
    const { page, visit, complaints, context } = await read(REPORT);
    const zone = page.getByLabel('Show times in');
    const started = page.locator('header .when time').first();
    const notes = async () => new Set(spaces(await page.locator('[data-zone-at]').allTextContents()));
    const start = async () => spaces([(await started.textContent()) ?? ''])[0];
    expect(await start()).toBe('March 1, 2025 at 10:15 PM EST');
    expect(await notes()).toEqual(new Set(['EST']));

    await zone.selectOption({ label: 'Your time zone (Asia/Tokyo)' });
    await expect.poll(start).toBe('March 2, 2025 at 12:15 PM UTC+9');
    expect(await notes()).toEqual(new Set(['UTC+9']));
    const first = page.locator('ol.timeline time').first();
    expect(spaces([(await first.textContent()) ?? ''])).toEqual(['Mar 2, 12:15 PM']);

    await visit(PLAIN);
    const again = () => page.locator('header .when time').first().textContent();
    await expect.poll(again).toMatch(/11:00\sPM UTC\+9$/);
    await zone.selectOption('');
    await expect.poll(again).toMatch(/9:00\sAM EST$/);
    expect(complaints()).toEqual([]);
    await context.close();
  });

  test('is not offered without JavaScript: the zone of the incident stands', async () => {
    const { page, context } = await read(REPORT, { javaScriptEnabled: false });
    expect(await page.getByLabel('Show times in').isVisible()).toBe(false);
    expect(await page.locator('header .when time').first().textContent()).toMatch(/EST$/);
    await context.close();
  });
});

describe('tools of a report', () => {
  test('copy its address, its citation and its code', async () => {
    const { page, context, complaints } = await read(REPORT);
    // A button says for two seconds that it copied, which may have passed before they are looked at.
    await stopClock(page, NOW);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await clipboard()).toBe(`https://status.parcel.example/${REPORT}`);

    await page.getByText('Cite this report').click();
    await page.getByRole('figure').filter({ hasText: 'BibTeX' }).getByRole('button').click();
    await expect
      .poll(clipboard)
      .toMatch(/^@techreport\{2025-03-01-late-parcels,\n {2}author = \{\{Printing \\& Vans/);

    await page.getByText('The setting').click();
    await page.getByRole('figure').filter({ hasText: 'json' }).getByRole('button', { name: 'Copy' }).click();
    await expect.poll(clipboard).toBe('{ "sleep": true, "after": 3600 }');
    expect(complaints()).toEqual([]);
    await context.close();
  });

  test('select the text where the browser refuses to copy', async () => {
    const { page, context } = await read(PLAIN);
    await stopClock(page, NOW);
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('refused')) },
      }),
    );
    await page.getByRole('figure').filter({ hasText: 'sql' }).getByRole('button').click();
    await page.getByRole('button', { name: 'Press Ctrl+C' }).waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toMatch(/^SELECT id FROM labels/);
    await context.close();
  });

  test('without JavaScript the citation can be read, and no button stands that does nothing', async () => {
    const { page, context } = await read(REPORT, { javaScriptEnabled: false });
    await page.getByText('Cite this report').click();
    expect(await page.getByText('Printing & Vans. “Labels were printed hours late.”').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: /Copy|Print/ }).count()).toBe(0);
    await context.close();
  });

  test('the table of contents marks the section in view', async () => {
    const { page, context } = await read(REPORT, { viewport: { width: 1280, height: 800 } });
    const current = page.locator('nav [aria-current="location"]');
    await page.evaluate(() =>
      document.getElementById('what-happened')?.scrollIntoView({ behavior: 'instant' }),
    );
    await expect.poll(() => current.allTextContents()).toEqual(['What happened']);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(() => current.allTextContents()).toEqual([]);
    await context.close();
  });
});

describe('components of authors', () => {
  test('a term is explained where it stands first, by keyboard and without JavaScript', async () => {
    const { page, context } = await read(REPORT, { javaScriptEnabled: false });
    const terms = page.locator('dfn button');
    expect(await terms.allTextContents()).toEqual(['depot', 'label run']);
    const definition = page.getByText('A house in which parcels wait');
    expect(await definition.isVisible()).toBe(false);
    await terms.first().press('Enter');
    expect(await definition.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await definition.isVisible()).toBe(false);
    await context.close();
  });

  test('a chart has a description, its phases, and its figures as a table', async () => {
    const { page, context } = await read(REPORT);
    const chart = page
      .getByRole('figure')
      .filter({ has: page.getByRole('img', { name: /^The queue grows/ }) });
    const legend = chart.locator('.legend li');
    expect(spaces(await legend.allTextContents())).toEqual(['Undetected', 'Responding', 'Recovering']);
    await chart.getByText('Show data as a table').click();
    const rows = chart.getByRole('table').getByRole('row');
    expect(spaces(await rows.nth(0).locator('th').allTextContents())).toEqual([
      'Time, EST',
      'Waiting labels, labels',
    ]);
    expect(spaces(await rows.nth(2).locator('th, td').allTextContents())).toEqual([
      'Mar 1, 10:30 PM',
      '2,400',
    ]);
    await context.close();
  });

  test.each([360, 768, 1440])('nothing is wider than a window of %i pixels', async (width) => {
    const { page, visit, context } = await read(REPORT, { viewport: { width, height: 800 } });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await visit(PLAIN);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await context.close();
  });

  test('pictures come in several sizes, from MDX and from plain Markdown', async () => {
    for (const route of [REPORT, PLAIN]) {
      const html = await readFile(join(dist, route, 'index.html'), 'utf8');
      const picture = /<img[^>]*alt="A full shelf\."[^>]*>/.exec(html)?.[0];
      expect(picture).toMatch(/srcset="[^"]+ 800w|srcset="[^"]+ 828w/);
      expect(picture).toContain('sizes="(min-width: 44rem) 42rem, 100vw"');
      expect(picture).toMatch(/width="1200" height="400"/);
    }
  });

  test('footnotes lead to and fro, and their heading is known to screen readers', async () => {
    const { page, context } = await read(PLAIN);
    const reference = page.getByRole('link', { name: '1', exact: true });
    const label = await reference.getAttribute('aria-describedby');
    expect(await page.locator(`#${label}`).textContent()).toBe('Footnotes');
    await context.close();
  });
});

describe('on paper', () => {
  test('a report is a document', async () => {
    const { page, context } = await read(REPORT, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const isVisible = (selector: string) => page.locator(selector).first().isVisible();
    for (const gone of ['nav', 'aw-zone-switch', 'aw-copy', '.tools', 'footer nav', 'figure.diagram'])
      expect(await isVisible(gone), gone).toBe(false);
    expect(await page.locator('.aw-masthead').textContent()).toBe(
      `Parcel Post · https://status.parcel.example/${REPORT}`,
    );
    expect(spaces([(await page.locator('ol.timeline .when').first().textContent()) ?? ''])).toEqual([
      '10:15 PM (Mar 2, 3:15 AM UTC)',
    ]);
    expect(await page.getByText('(A house in which parcels wait for their next van.)').count()).toBe(0);
    expect(await isVisible('dfn [popover]')).toBe(true);
    expect(await page.getByText('The printer slept after an hour').isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    await context.close();
  });

  test.each(['', 'incidents/', 'subscribe/', PLAIN])(
    'all that a press would open is open on /%s',
    async (route) => {
      const { page, context } = await read(route);
      await page.emulateMedia({ media: 'print' });
      const folded = await page
        .locator('main details')
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.checkVisibility() && !element.lastElementChild?.checkVisibility())
            .map((element) => element.textContent),
        );
      expect(folded).toEqual([]);
      await context.close();
    },
  );

  test('an address that is read already is not told again', async () => {
    const { page, context } = await read('subscribe/');
    await page.emulateMedia({ media: 'print' });
    const told = await page
      .locator('main a')
      .evaluateAll((links) =>
        links
          .filter((link) => link.textContent === link.getAttribute('href'))
          .map((link) => getComputedStyle(link, '::after').content),
      );
    expect(told.length).toBeGreaterThan(3);
    expect(new Set(told)).toEqual(new Set(['none']));
    await context.close();
  });

  test('has pages with numbers', async () => {
    const { page, context } = await read(REPORT);
    const bytes = await page.pdf({ preferCSSPageSize: true });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const pages = textsOfPages(bytes).map((texts) => texts.join(''));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, text] of pages.entries()) expect(text).toContain(`${index + 1} / ${pages.length}`);
    await context.close();
  });
});
