import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../support/sites.ts';
import { startVisitor, type Visitor } from '../support/visitor.ts';

const REPORT = 'incidents/2026-03-11-api-refused-valid-tokens/';
const PHONE = { width: 360, height: 740 };

let visitor: Visitor;

beforeAll(async () => {
  const { dist } = await builtSite('example');
  visitor = await startVisitor(dist);
});

afterAll(() => visitor?.close());

test('letters can be read on a phone, where wide diagrams scroll by keys in a box that is named', async () => {
  const { page, visit, context, complaints } = await visitor.open({ viewport: PHONE });
  await visit(REPORT);
  const smallest = await page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('.aw-diagram > .aw-scroll > svg')].map((svg) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      const sizes = [...svg.querySelectorAll('text')].map(
        (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
      );
      return Math.min(...sizes);
    }),
  );
  expect(smallest.length).toBeGreaterThan(0);
  for (const size of smallest) expect(size).toBeGreaterThanOrEqual(11.9);

  const box = page.getByRole('group', { name: 'Diagram' }).first();
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(complaints()).toEqual([]);
  await context.close();
});

test('a button opens a diagram large: it is zoomed and moved by keys, and Escape puts it back', async () => {
  const { page, visit, context, complaints } = await visitor.open({ viewport: PHONE });
  await visit(REPORT);
  const button = page.getByRole('button', { name: 'View large' }).first();
  const figure = page.locator('.aw-wide').first();
  const drawn = await figure.locator('svg').getAttribute('id');
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const svg = dialog.locator('svg');
  expect(await svg.getAttribute('id')).toBe(drawn);
  const width = () => svg.evaluate((element) => element.getBoundingClientRect().width);
  const first = await width();
  await page.keyboard.press('+');
  const larger = await width();
  expect(larger).toBeGreaterThan(first);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const ground = dialog.getByRole('group', { name: 'Diagram' });
  await expect.poll(() => ground.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await page.keyboard.press('0');
  expect(await width()).toBeLessThanOrEqual(PHONE.width);
  await dialog.getByRole('button', { name: 'Zoom in' }).click();
  expect(await width()).toBeGreaterThan(PHONE.width);
  await page.keyboard.press('Escape');
  expect(await dialog.count()).toBe(0);
  expect(await figure.locator('svg').getAttribute('id')).toBe(drawn);
  expect(await figure.locator('svg').getAttribute('style')).toBeNull();
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(complaints()).toEqual([]);
  await context.close();
});

test('without script a link leads to the diagram by itself', async () => {
  const { page, visit, context } = await visitor.open({ viewport: PHONE, javaScriptEnabled: false });
  await visit(REPORT);
  const href = await page.getByRole('link', { name: 'View large' }).first().getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  await context.close();
});

test('a flowchart that runs sideways runs down on a phone, and is on each screen and on paper once', async () => {
  const { dist } = await builtSite('strained');
  const strained = await startVisitor(dist);
  const { page, visit, context, complaints } = await strained.open({ viewport: PHONE });
  await visit('incidents/2026-05-08-everything-at-once/');
  const figure = page.locator('figure:has(> .aw-narrow)');
  const shown = () =>
    figure
      .locator('> .aw-scroll')
      .evaluateAll((boxes) => boxes.filter((box) => box.checkVisibility()).map((box) => box.classList[1]));
  expect(await figure.count()).toBe(1);
  expect(await shown()).toEqual(['aw-narrow']);
  const fits = await figure.locator('> .aw-narrow').evaluate((box) => box.scrollWidth <= box.clientWidth);
  expect(fits).toBe(true);
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await shown()).toEqual(['aw-broad']);
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toEqual(['aw-broad']);
  expect(complaints()).toEqual([]);
  await context.close();
  await strained.close();
});
