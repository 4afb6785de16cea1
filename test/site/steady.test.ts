import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../support/sites.ts';
import { startVisitor, type Visitor } from '../support/visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await startVisitor((await builtSite('example')).dist);
});

afterAll(() => visitor?.close());

/** Where things stand while the scripts are held back, and where once they have run. */
async function placesOf(route: string, width: number) {
  const { page, context } = await visitor.open({ viewport: { width, height: 800 } });
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/*.js', async (request) => {
    await isReleased;
    await request.continue();
  });
  await page.goto(`${visitor.origin}/${route}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  await page.getByRole('contentinfo').waitFor();
  const places = () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      return [
        ...document.querySelectorAll(
          'header.header a, h1, main h2, main .aw-button:not([hidden] *), footer a',
        ),
      ]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({
          text: element.textContent?.trim(),
          ...element.getBoundingClientRect().toJSON(),
        }));
    });
  const before = await places();
  release();
  await page.waitForLoadState('load');
  await page.getByRole('button', { name: 'Colour scheme' }).waitFor();
  const after = await places();
  await context.close();
  return { before, after };
}

describe.each([360, 1440])('nothing moves when scripts come late, %i px wide', (width) => {
  test.each(['', 'search/', 'subscribe/', 'services/checkout/', 'incidents/2023-04-15-checkout-outage/'])(
    'on /%s',
    async (route) => {
      const { before, after } = await placesOf(route, width);
      expect(before.length).toBeGreaterThan(4);
      expect(after).toEqual(expect.arrayContaining(before));
    },
  );
});
