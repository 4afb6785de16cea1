import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../support/sites.ts';
import { startVisitor, type Visitor } from '../support/visitor.ts';

/** What a keyboard must reach, on a page that is open. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await startVisitor((await builtSite('example')).dist);
});

afterAll(() => visitor?.close());

async function open(route: string): Promise<Page> {
  const { page, visit } = await visitor.open({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  await visit(route);
  return page;
}

/** An element that Tab leads to. */
interface Stop {
  isFirst: boolean;
  /** Whether it looks other than without the focus. */
  marked: boolean;
  /** Whether it is in the window. */
  seen: boolean;
  html: string;
}

/** Steps through the page with Tab until it leaves it, and tells of each stop whether it can be seen. */
async function stopsOf(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate((selector) => {
    const plain = (element: Element): string => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
        getComputedStyle(element);
      return [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor].join();
    };
    for (const element of document.querySelectorAll(selector))
      element.setAttribute('data-plain', plain(element));
  }, CONTROLS);
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      // A field of a date has a stop for each of its parts.
      const isFirst = !element.hasAttribute('data-stop');
      element.setAttribute('data-stop', '');
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
        getComputedStyle(element);
      const focused = [
        outlineStyle,
        outlineWidth,
        outlineColor,
        boxShadow,
        borderColor,
        backgroundColor,
      ].join();
      const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
      return {
        isFirst,
        marked: focused !== element.getAttribute('data-plain'),
        seen: width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
        html: element.outerHTML.slice(0, 160),
      };
    });
    if (!stop || (!stop.isFirst && stop.html === stops[0]?.html)) return stops;
    stops.push(stop);
  }
}

describe.each([
  '',
  'incidents/2023-04-15-checkout-outage/',
  'incidents/2024-06-12-webhooks-not-valid-json/',
  'search/',
  'subscribe/',
])('with the keyboard on /%s', (route) => {
  test('the first stop is the way past the header', async () => {
    const page = await open(route);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });

  test('everything is reached, and every stop is seen and marked', async () => {
    const page = await open(route);
    const stops = await stopsOf(page);
    expect(stops.filter(({ isFirst, marked, seen }) => isFirst && (!marked || !seen))).toEqual([]);
    const missed = await page.locator(`:is(${CONTROLS}):visible:not(:disabled):not([data-stop])`).all();
    expect(
      await Promise.all(missed.map((element) => element.evaluate((node) => node.outerHTML.slice(0, 160)))),
    ).toEqual([]);
    await page.context().close();
  });
});

describe('search by keyboard', () => {
  test.each(['/', 'Control+k'])(
    '%s opens the dialog, Escape closes it and gives the focus back',
    async (keys) => {
      const page = await open('incidents/');
      const link = page.getByRole('main').getByRole('link').first();
      await link.focus();
      await page.keyboard.press(keys);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('type')))
        .toBe('search');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.context().close();
    },
  );
});
