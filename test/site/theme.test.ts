import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanSvg } from '../../src/render/picture/svg/clean.ts';
import type { BuiltSite } from '../support/build-site.ts';
import { pagesOf } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';
import { startVisitor, type Visitor } from '../support/visitor.ts';

const REPORT = 'incidents/2026-06-02-tickets-charged-twice/';
const FIXTURE = join(import.meta.dirname, '../fixtures/sites/themed');

let site: BuiltSite;
let visitor: Visitor;

beforeAll(async () => {
  site = await builtSite('themed');
  visitor = await startVisitor(site.dist);
});

afterAll(() => visitor?.close());

/** What the browser makes of the styles, for the selectors that are asked for. */
async function stylesOf(colorScheme: 'light' | 'dark', selectors: Record<string, string>) {
  const { page, visit, context } = await visitor.open({ colorScheme });
  await visit(REPORT);
  const styles = await page.evaluate(
    (wanted) =>
      Object.fromEntries(
        Object.entries(wanted).map(([property, selector]) => {
          const element = document.querySelector(selector);
          return [property, element ? getComputedStyle(element).getPropertyValue(property) : ''];
        }),
      ),
    selectors,
  );
  await context.close();
  return styles;
}

describe("a company's theme", () => {
  test.each([
    { scheme: 'light', ground: 'rgb(255, 250, 242)', ink: 'rgb(27, 43, 51)' },
    { scheme: 'dark', ground: 'rgb(13, 27, 34)', ink: 'rgb(242, 236, 225)' },
  ] as const)('sets the colours of the $scheme scheme', async ({ scheme, ground, ink }) => {
    expect(await stylesOf(scheme, { 'background-color': 'html', color: 'body' })).toEqual({
      'background-color': ground,
      color: ink,
    });
  });

  test('sets type, spaces and corners by the tokens', async () => {
    const styles = await stylesOf('light', {
      'font-family': 'body',
      'font-size': 'body',
      'max-inline-size': '.aw-wrap',
      'border-start-start-radius': '.aw-button',
    });
    expect(styles).toEqual({
      'font-family': 'Georgia, "Times New Roman", serif',
      'font-size': '18px',
      'max-inline-size': '960px',
      'border-start-start-radius': '16px',
    });
  });

  test('wins over every rule of ours, although its selectors are plain', async () => {
    const theme = await readFile(join(FIXTURE, 'content/theme.css'), 'utf8');
    expect(theme).not.toContain('!important');
    expect(await stylesOf('light', { 'font-weight': 'h1', 'text-transform': 'nav a' })).toEqual({
      'font-weight': '400',
      'text-transform': 'uppercase',
    });
  });
});

describe("a company's marks", () => {
  test('are its logo in both schemes, and its favicon, cleaned', async () => {
    const { page, visit, context } = await visitor.open({ colorScheme: 'dark' });
    await visit('');
    const shown = await page.locator('header .brand img:visible').evaluateAll((images) =>
      images.map((image) => ({
        src: image.getAttribute('src'),
        isLoaded: (image as HTMLImageElement).naturalWidth > 0,
      })),
    );
    expect(shown).toEqual([{ src: '/tidemark-dark.svg', isLoaded: true }]);
    await context.close();
    const icons = ['favicon.svg', 'tidemark.svg'].map(async (file) => [
      await readFile(join(site.dist, file), 'utf8'),
      await readFile(join(FIXTURE, 'public', file), 'utf8'),
    ]);
    for (const [published, own = ''] of await Promise.all(icons))
      expect(cleanSvg(Buffer.from(own))).toMatchObject({ svg: published, leftOut: [] });
  });

  test('stand on every page, with its links above and below', async () => {
    for (const { route, document } of await pagesOf(site)) {
      const linksIn = (part: string) =>
        [...document.querySelectorAll(`${part} a`)].map((link) => link.getAttribute('href'));
      expect(linksIn('body > header nav'), route).toContain('https://tidemark.example/tickets');
      expect(linksIn('body > footer nav'), route).toEqual(
        expect.arrayContaining(['/promise/', 'https://tidemark.example/help']),
      );
    }
  });
});

describe('many links', () => {
  test.each([320, 360, 768, 1440])('are never cut off at %i px, and all within reach', async (width) => {
    const { page, visit, context } = await visitor.open({ viewport: { width, height: 800 } });
    await visit('');
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('body > header nav a, body > footer nav a')].map((link) => {
        const box = link.getBoundingClientRect();
        const list = link.closest('ul')?.getBoundingClientRect();
        return {
          href: link.getAttribute('href'),
          isShown: box.width > 0,
          isCut: box.width > 0 && (!list || box.left < list.left - 1 || box.right > list.right + 1),
        };
      }),
    );
    expect(links.filter(({ isCut }) => isCut)).toEqual([]);
    const shown = new Set(links.filter(({ isShown }) => isShown).map(({ href }) => href));
    expect(links.filter(({ href }) => !shown.has(href))).toEqual([]);
    await context.close();
  });
});
