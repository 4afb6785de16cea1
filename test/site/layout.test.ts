import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesOf } from '../support/pages.ts';
import { builtSite, type SiteName } from '../support/sites.ts';
import { startVisitor, type Visitor } from '../support/visitor.ts';

const WIDTHS = [320, 360, 768, 1440];
/** What the margins leave of A4, in px. */
const A4 = { width: 642, height: 971 };

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

describe.each<SiteName>(['long', 'mirrored'])('the site "%s", whose words are no language’s', (name) => {
  test('has nothing cut and nothing that overlaps, on no page at any width nor on paper', async () => {
    const site = await builtSite(name);
    const visitor = await startVisitor(site.dist);
    const tab = await visitor.open();
    const faults = new Map<string, string>();
    const look = async (where: string) => {
      const found = [await tab.page.evaluate(widestOf), ...(await tab.page.evaluate(crampedIn))];
      for (const fault of found) if (fault && !faults.has(fault)) faults.set(fault, where);
    };
    for (const { route, leadsOn } of await pagesOf(site)) {
      if (leadsOn) continue;
      await tab.visit(route);
      for (const width of [360, 1440]) {
        await tab.page.setViewportSize({ width, height: 800 });
        await look(`/${route} at ${width} px`);
      }
      await tab.page.setViewportSize(A4);
      await tab.page.emulateMedia({ media: 'print' });
      await look(`/${route} on paper`);
      await tab.page.emulateMedia({ media: 'screen' });
    }
    await visitor.close();
    expect(Object.fromEntries(faults)).toEqual({});
  });
});

test.each([
  { html: '<p>One line</p><p style="margin-top:-2.1rem">Another</p>', found: 'overlaps' },
  {
    html: '<div style="width:4rem;overflow:hidden;white-space:nowrap"><b>A long line of text</b></div>',
    found: 'is cut by',
  },
  { html: '<p>One line</p><p>Another</p><div style="overflow:hidden"><b>A line</b></div>', found: '' },
])('$found would be seen in $html', async ({ html, found }) => {
  const { dist } = await builtSite('minimal');
  const visitor = await startVisitor(dist);
  const { page } = await visitor.open();
  await page.setContent(html);
  const faults = await page.evaluate(crampedIn);
  await visitor.close();
  expect(faults.join()).toMatch(found === '' ? /^$/ : found);
});

/** Texts that are cut off, and texts that lie upon one another; runs in the page. */
function crampedIn(): string[] {
  const named = (element: Element) => `${element.localName}.${element.classList.item(0)}`;
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest(matchMedia('print').matches ? 'svg' : '.aw-print-only, svg, .aw-scroll, pre, .skip');
  /** The boxes that hide what reaches beyond them. */
  const framesOf = (element: Element) => {
    const frames: { box: DOMRect; element: Element; isClamped: boolean }[] = [];
    for (let frame: Element | null = element; frame; frame = frame.parentElement) {
      const { overflowX, webkitLineClamp, clipPath } = getComputedStyle(frame);
      if (overflowX === 'visible' && clipPath === 'none') continue;
      const isClamped = webkitLineClamp !== 'none' || overflowX === 'auto' || overflowX === 'scroll';
      frames.push({ box: frame.getBoundingClientRect(), element: frame, isClamped });
    }
    return frames;
  };
  const isHidden = ({ box }: { box: DOMRect }) => box.width <= 2 || box.height <= 2;
  const texts: { element: Element; boxes: DOMRect[] }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const element = currentNode.parentElement;
    if (!currentNode.textContent?.trim() || !element || !isSeen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(currentNode);
    const frames = framesOf(element);
    if (frames.some(isHidden)) continue;
    const shown = [...range.getClientRects()].filter(
      ({ width, top, left, right }) =>
        width > 1 &&
        frames.every(
          ({ box, isClamped }) =>
            !isClamped || (top < box.bottom - 4 && left < box.right && right > box.left),
        ),
    );
    texts.push({ element, boxes: shown });
  }
  const cut = texts.flatMap(({ element, boxes }) => {
    const frame = framesOf(element).find(
      ({ box, isClamped }) =>
        !isClamped && boxes.some(({ left, right }) => left < box.left - 1 || right > box.right + 1),
    );
    return frame ? [`${named(element)} is cut by ${named(frame.element)}`] : [];
  });
  const placed = texts.flatMap(({ element, boxes }) => boxes.map((box) => ({ element, box })));
  placed.sort((a, b) => a.box.top - b.box.top);
  const overlapping = placed.flatMap(({ element, box }, i) => {
    const found: string[] = [];
    for (const other of placed.slice(i + 1)) {
      if (other.box.top > box.bottom - 4) break;
      const isBeside = other.box.left > box.right - 2 || other.box.right < box.left + 2;
      const isWithin = other.element.contains(element) || element.contains(other.element);
      if (!isBeside && !isWithin && Math.min(box.bottom, other.box.bottom) - other.box.top > 6)
        found.push(
          `${named(element)} “${element.textContent?.slice(0, 30)}” overlaps ${named(other.element)} “${other.element.textContent?.slice(0, 30)}”`,
        );
    }
    return found;
  });
  return [...cut, ...overlapping];
}

/** The elements that make the page wider than its window; runs in the page. */
function widestOf(): string {
  const { scrollWidth, clientWidth, dir } = document.documentElement;
  if (scrollWidth <= clientWidth) return '';
  const beyond = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const scrolls = !matchMedia('print').matches && element.parentElement?.closest('.aw-scroll, pre');
    return width > 0 && !scrolls && (dir === 'rtl' ? left < -1 : right > clientWidth + 1);
  });
  const names = beyond.slice(0, 4).map((element) => `${element.localName}.${element.classList.item(0)}`);
  return `${scrollWidth} px wide because of ${names.join(', ')}`;
}
