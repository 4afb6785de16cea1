import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesOf } from '../support/pages.ts';
import { builtSite, type SiteName } from '../support/sites.ts';
import { startVisitor, type Visitor } from '../support/visitor.ts';

const WIDTHS = [320, 360, 768, 1440];

describe.each<SiteName>(['example', 'strained', 'arabic'])('the site "%s"', (name) => {
  let routes: string[];
  let visitor: Visitor;

  beforeAll(async () => {
    const site = await builtSite(name);
    routes = (await pagesOf(site)).filter(({ leadsOn }) => !leadsOn).map(({ route }) => route);
    visitor = await startVisitor(site.dist);
  });

  afterAll(() => visitor?.close());

  test('opens without complaint and never scrolls sideways, on no page at any width', async () => {
    const tab = await visitor.open();
    /** The first page of each fault: most come from components, and so stand on many. */
    const faults = new Map<string, string>();
    for (const route of routes) {
      await tab.visit(route);
      for (const width of WIDTHS) {
        await tab.page.setViewportSize({ width, height: 800 });
        const wide = await tab.page.evaluate(widestOf);
        if (wide && !faults.has(wide)) faults.set(wide, `/${route} at ${width} px`);
      }
    }
    expect(Object.fromEntries(faults)).toEqual({});
    expect(tab.complaints()).toEqual([]);
    await tab.context.close();
  });
});

/** The elements that make the page wider than its window; runs in the page. */
function widestOf(): string {
  const { scrollWidth, clientWidth, dir } = document.documentElement;
  if (scrollWidth <= clientWidth) return '';
  const beyond = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const scrolls = element.parentElement?.closest('.aw-scroll, pre');
    return width > 0 && !scrolls && (dir === 'rtl' ? left < -1 : right > clientWidth + 1);
  });
  const names = beyond.slice(0, 4).map((element) => `${element.localName}.${element.classList.item(0)}`);
  return `${scrollWidth} px wide because of ${names.join(', ')}`;
}
