import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import katex from 'katex';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EM, formulaOf } from '../../src/formulas/formula.ts';
import { openChromium } from '../support/chromium.ts';
import { FORMULAS } from '../support/formulas.ts';

/** Of the formulas that are compared, in px to the em: five times as large as in a diagram. */
const SIZE = 96.8;
/** A third of a pixel in a diagram. */
const NEAR = 2;
const PAGE = { width: 2000, height: 700 };

let chromium: Awaited<ReturnType<typeof openChromium>>;
beforeAll(async () => {
  const document = parseHTML('<html><body></body></html>').document;
  Object.assign(document, { compatMode: 'CSS1Compat' });
  Object.assign(globalThis, { document });
  chromium = await openChromium(0);
  await chromium.page.setViewportSize(PAGE);
  await chromium.page.emulateMedia({ colorScheme: 'light' });
  const styles = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.css'), 'utf8');
  await chromium.page.addStyleTag({ content: styles.replaceAll('url(fonts/', 'url(/katex/dist/fonts/') });
});
afterAll(() => chromium.close());

test.each(FORMULAS)("%s is where KaTeX's HTML has it", async (tex) => {
  const formula = formulaOf(tex);
  if ('reason' in formula) throw new Error(formula.reason);
  const { origin, baseline, width } = await show(
    katex.renderToString(tex, { displayMode: true, output: 'html', strict: 'ignore' }),
  );
  const theirs = await photograph();
  const shapes = formula.shapes.map(
    ({ path, x, y, scaleX, scaleY }) =>
      `<path transform="translate(${x} ${y}) scale(${scaleX} ${scaleY})" d="${path}"/>`,
  );
  await chromium.page.evaluate(
    ([paths, place]) => {
      const stage = document.querySelector('#stage') as HTMLElement;
      stage.innerHTML = `<svg style="position:absolute;left:0;top:0" width="2000" height="700"><g transform="${place}">${paths}</g></svg>`;
    },
    [shapes.join(''), `translate(${origin} ${baseline}) scale(${SIZE / 1000})`] as const,
  );
  const ours = await photograph();
  const apart = await chromium.page.evaluate(pixelsApart, [theirs, ours, NEAR] as const);
  const differs = (formula.width / EM) * SIZE - width;
  console.log(
    `${tex}: width differs by ${((differs * 16 * EM) / SIZE).toFixed(4)} px, ${apart} pixels apart`,
  );
  expect(Math.abs(differs)).toBeLessThan(0.25);
  expect(apart).toBe(0);
});

async function show(html: string) {
  return chromium.page.evaluate(
    async ([html, size]) => {
      const stage = document.querySelector('#stage') as HTMLElement;
      stage.innerHTML = `<div style="position:absolute;font-size:${size}px">${html}</div>`;
      // Asks for the faces that are used, which begin to load with the layout.
      stage.getBoundingClientRect();
      await document.fonts.ready;
      const bases = [...stage.querySelectorAll('.katex-html > .katex-base')].map((base) =>
        base.getBoundingClientRect(),
      );
      const strut = stage.querySelector('.katex-strut') as HTMLElement;
      const raised = Number.parseFloat(getComputedStyle(strut).verticalAlign) || 0;
      const origin = Math.min(...bases.map(({ left }) => left));
      return {
        origin,
        baseline: strut.getBoundingClientRect().bottom + raised,
        width: Math.max(...bases.map(({ right }) => right)) - origin,
      };
    },
    [html, SIZE / EM] as const,
  );
}

async function photograph(): Promise<string> {
  const shot = await chromium.page.screenshot({ clip: { x: 0, y: 0, ...PAGE } });
  return `data:image/png;base64,${shot.toString('base64')}`;
}

/** Runs in the page: how many dark pixels of either picture have none near them in the other that isn't light. */
async function pixelsApart([first, second, near]: readonly [string, string, number]): Promise<number> {
  const [DARK, LIGHT] = [64, 192];
  const [one, other] = await Promise.all(
    [first, second].map(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      return { width: image.width, height: image.height, data };
    }),
  );
  if (!one || !other) return Number.NaN;
  const shade = ({ data, width }: typeof one, x: number, y: number) => data[4 * (y * width + x)] ?? 255;
  const lone = (from: typeof one, to: typeof one) => {
    let count = 0;
    for (let y = 0; y < from.height; y++) {
      for (let x = 0; x < from.width; x++) {
        if (shade(from, x, y) > DARK) continue;
        let isFound = false;
        for (let dy = -near; dy <= near && !isFound; dy++) {
          for (let dx = -near; dx <= near && !isFound; dx++) isFound = shade(to, x + dx, y + dy) < LIGHT;
        }
        if (!isFound) count++;
      }
    }
    return count;
  };
  return lone(one, other) + lone(other, one);
}
