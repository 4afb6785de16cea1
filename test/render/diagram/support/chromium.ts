import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { mermaidConfiguration } from '../../../../src/render/diagram/configuration.ts';
import { createRandom, seedOf } from '../../../../src/render/diagram/determinism.ts';
import { FONT_FAMILY } from '../../../../src/render/diagram/text/fonts.ts';

const ORIGIN = 'http://diagrams.test';
const MODULES = new URL('../../../../node_modules/', import.meta.url);
const WEIGHTS = [400, 500, 600, 700];
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  mjs: 'text/javascript',
  woff2: 'font/woff2',
  woff: 'font/woff',
};
/** How far a channel may be off, of 255, before a pixel counts as different. */
const TOLERANCE = 48;

interface Photograph {
  scheme?: 'light' | 'dark';
  viewBox?: string | undefined;
}

/** A page in Chromium with the fonts of our pages and Mermaid as browsers load it, set up as ours is. */
export async function openChromium(now: number) {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  await page.clock.setFixedTime(now);
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
    const file = fileURLToPath(new URL(`.${pathname}`, MODULES));
    return route.fulfill({
      contentType: TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/plain',
      body: readFileSync(file),
    });
  });
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(
    async ({ configuration, random, weights }) => {
      const { default: mermaid } = await import('/mermaid/dist/mermaid.esm.min.mjs' as string);
      mermaid.initialize(configuration);
      const samples = ['a', 'ż', 'ж', 'λ', 'ạ'];
      await Promise.all(
        weights.flatMap((weight) => samples.map((text) => document.fonts.load(`${weight} 16px Inter`, text))),
      );
      const createRandom = new Function(`return ${random}`)();
      Object.assign(window, {
        draw: async (source: string, seed: number) => {
          Math.random = createRandom(seed);
          const { svg, diagramType } = await mermaid.render('mmd', source);
          return { kind: diagramType, markup: svg };
        },
      });
    },
    { configuration: mermaidConfiguration(), random: createRandom.toString(), weights: WEIGHTS },
  );

  const draw = (source: string): Promise<{ kind: string; markup: string }> =>
    page.evaluate(
      ([source, seed]) =>
        (
          window as unknown as {
            draw: (source: string, seed: number) => Promise<{ kind: string; markup: string }>;
          }
        ).draw(source, seed),
      [source, seedOf(source)] as const,
    );

  /** What a drawing looks like at its own size, or the part of it that `viewBox` shows. */
  const photograph = async (svg: string, { scheme = 'light', viewBox }: Photograph = {}): Promise<string> => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(
      ([svg, viewBox]) => {
        const stage = document.querySelector('#stage') as HTMLElement;
        stage.innerHTML = svg;
        const drawing = stage.querySelector('svg') as SVGSVGElement;
        if (viewBox) drawing.setAttribute('viewBox', viewBox);
        const { width, height } = drawing.viewBox.baseVal;
        drawing.style.cssText = `width:${width}px;height:${height}px;max-width:none;display:block`;
      },
      [svg, viewBox] as const,
    );
    const shot = await page.locator('#stage > svg').screenshot({ animations: 'disabled' });
    await page.evaluate(() => document.querySelector('#stage')?.replaceChildren());
    return `data:image/png;base64,${shot.toString('base64')}`;
  };

  /** The share of pixels in which two photographs differ. */
  const difference = (first: string, second: string): Promise<number> =>
    page.evaluate(
      async ([first, second, tolerance]) => {
        const read = async (url: string) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return {
            width: image.width,
            height: image.height,
            data: context?.getImageData(0, 0, image.width, image.height).data,
          };
        };
        const [one, two] = [await read(first), await read(second)];
        const [width, height] = [Math.max(one.width, two.width), Math.max(one.height, two.height)];
        let different = 0;
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            const at = (image: typeof one, channel: number) =>
              x < image.width && y < image.height
                ? (image.data?.[4 * (y * image.width + x) + channel] ?? 0)
                : 0;
            const isOff = [0, 1, 2].some(
              (channel) => Math.abs(at(one, channel) - at(two, channel)) > tolerance,
            );
            if (isOff) different++;
          }
        }
        return different / (width * height);
      },
      [first, second, TOLERANCE] as const,
    );

  return { page, draw, photograph, difference, close: () => browser.close() };
}

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
${WEIGHTS.map((weight) => `<link rel="stylesheet" href="/@fontsource/inter/${weight}.css">`).join('')}
<style>svg *{font-family:${FONT_FAMILY}!important}:root{color-scheme:light dark}body{margin:0;background:light-dark(#fff,#16181d)}</style>
</head><body><div id="stage"></div></body></html>`;
