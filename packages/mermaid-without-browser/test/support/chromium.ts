import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import type { MermaidConfig } from 'mermaid';
import { launchPatient } from '../../../../test/support/browser.ts';
import { mermaidConfiguration } from '../../src/configuration.ts';
import { createRandom, seedOf } from '../../src/determinism.ts';
import type { Face } from '../../src/face.ts';
import { unicodeRangeOf } from '../../src/finish/font-faces.ts';
import { namesTheme } from '../../src/own-theme.ts';
import { fontFamilyWith } from '../../src/text/fonts.ts';
import { type PixelDifference, pixelDifference, TOLERANCE } from './pixels.ts';

/** What authors see at their git host and in their editor: Mermaid as it is when nobody sets it up. */
export const AS_NOBODY_SETS_IT_UP = (): MermaidConfig => ({
  startOnLoad: false,
  suppressErrorRendering: true,
});
export const ORIGIN = 'http://diagrams.test';
/** The family of all faces beside Inter. */
const FACES = 'Faces';
const MODULES = new URL('../../../../node_modules/', import.meta.url);
const WEIGHTS = [400, 500, 600, 700];
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  mjs: 'text/javascript',
  woff2: 'font/woff2',
  woff: 'font/woff',
};
const VIEWPORT = { width: 1000, height: 800 };

type Mermaid = typeof import('mermaid')['default'];

interface Photograph {
  scheme?: 'light' | 'dark';
  viewBox?: string | undefined;
}

/**
 * A page in Chromium with the fonts of our pages and Mermaid as browsers load it.
 *
 * @param configurationOf - how Mermaid is set up for a source; as ours is, if nothing else is said.
 * @param fonts - the files of faces, by their addresses.
 */
export async function openChromium(
  now: number,
  configurationOf: (source: string) => MermaidConfig = (source) => mermaidConfiguration(namesTheme(source)),
  fonts: ReadonlyMap<string, { file: string }> = new Map(),
) {
  // Through a graphics card, as most readers' browsers draw: the edges of lines differ a little from those without.
  chromium.setGraphicsMode = true;
  const browser = await launchPatient({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
  });
  // C4 diagrams are as wide as the screen; ours believe in this one.
  const page = await browser.newPage({
    viewport: VIEWPORT,
    screen: { width: 1280, height: 720 },
  });
  await page.clock.setFixedTime(now);
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
    const file = fonts.get(pathname)?.file ?? fileURLToPath(new URL(`.${pathname}`, MODULES));
    if (!existsSync(file)) return route.abort();
    return route.fulfill({
      contentType: TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/plain',
      body: readFileSync(file),
    });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'mermaid' in window);
  await page.evaluate(
    async ({ random, weights }) => {
      const { mermaid } = window as unknown as { mermaid: Mermaid };
      const samples = ['a', 'ż', 'ж', 'λ', 'ạ'];
      await Promise.all(
        weights.flatMap((weight) => samples.map((text) => document.fonts.load(`${weight} 16px Inter`, text))),
      );
      const createRandom = new Function(`return ${random}`)();
      Object.assign(window, {
        draw: async (source: string, seed: number, configuration: MermaidConfig) => {
          mermaid.initialize(configuration);
          Math.random = createRandom(seed);
          const { svg, diagramType } = await mermaid.render('mmd', source);
          return { kind: diagramType, markup: svg };
        },
      });
    },
    { random: createRandom.toString(), weights: WEIGHTS },
  );

  const draw = (source: string): Promise<{ kind: string; markup: string }> =>
    page.evaluate(
      (drawn) =>
        (
          window as unknown as {
            draw: (...drawn: [string, number, MermaidConfig]) => Promise<{ kind: string; markup: string }>;
          }
        ).draw(...drawn),
      [source, seedOf(source), configurationOf(source)] as [string, number, MermaidConfig],
    );

  /** Loads what text is drawn in where Inter lacks characters. */
  const loadFaces = (faces: readonly Face[]): Promise<void> =>
    page.evaluate(
      async ([faces, family]) => {
        const loaded = faces.flatMap(({ unicodeRange, files }) =>
          Object.entries(files).map(([weight, { url }]) =>
            new FontFace(family, `url(${url})`, { weight, unicodeRange }).load(),
          ),
        );
        document.fonts.clear();
        for (const face of await Promise.all(loaded)) document.fonts.add(face);
      },
      [
        faces.map(({ characters, files }) => {
          const codePoints = Array.from(characters, (character) => character.codePointAt(0) ?? 0);
          return { unicodeRange: unicodeRangeOf(new Set(codePoints)), files };
        }),
        FACES,
      ] as const,
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
        drawing.style.cssText = `width:${width}px;height:${height}px;min-width:0;max-width:none;display:block`;
      },
      [svg, viewBox] as const,
    );
    const shot = await page.locator('#stage > svg').screenshot({ animations: 'disabled' });
    await page.evaluate(() => document.querySelector('#stage')?.replaceChildren());
    return `data:image/png;base64,${shot.toString('base64')}`;
  };

  /** The pixels in which two photographs differ. */
  const difference = (first: string, second: string): Promise<PixelDifference> =>
    page.evaluate(pixelDifference, [first, second, TOLERANCE] as const);

  /** Holds what `lines` finds in a drawing against what is behind it, without what is `hidden` and without `edges`. */
  const measure = async <Found extends Inked>(
    svg: string,
    scheme: 'light' | 'dark',
    { lines, hidden, edges = '' }: { lines: () => Promise<Found[]>; hidden: string; edges?: string },
  ): Promise<(Found & { contrast: number })[]> => {
    await page.emulateMedia({ colorScheme: scheme });
    const size = await page.evaluate((svg) => {
      const stage = document.querySelector('#stage') as HTMLElement;
      stage.innerHTML = svg;
      const drawing = stage.querySelector('svg') as SVGSVGElement;
      const { width, height } = drawing.viewBox.baseVal;
      drawing.style.cssText = `width:${width}px;height:${height}px;min-width:0;max-width:none;display:block`;
      return { width: Math.ceil(width), height: Math.ceil(height) };
    }, svg);
    // A browser finds nothing beyond its window.
    await page.setViewportSize(size);
    const found = await lines();
    await page.addStyleTag({
      content: `${hidden} { fill: none !important; stroke: none !important } ${edges && `${edges} { stroke: none !important }`}`,
    });
    const shot = await page.locator('#stage > svg').screenshot();
    await page.evaluate(() => {
      document.querySelector('#stage')?.replaceChildren();
      document.head.lastElementChild?.remove();
    });
    const contrasts = await page.evaluate(measureContrasts, {
      lines: found,
      shot: `data:image/png;base64,${shot.toString('base64')}`,
    });
    await page.setViewportSize(VIEWPORT);
    return found.map((line, index) => ({ ...line, contrast: contrasts[index] ?? 0 }));
  };

  /** The contrast of each line of text with what is behind it, as drawn. */
  const contrasts = (svg: string, scheme: 'light' | 'dark') =>
    measure(svg, scheme, { lines: () => page.evaluate(linesOfText), hidden: '#stage text, #stage tspan' });

  /** The boxes of a timeline, and the texts that reach out of theirs by more than a pixel. */
  const overflows = async (svg: string): Promise<{ boxes: number; outside: string[] }> => {
    await page.evaluate((svg) => {
      const stage = document.querySelector('#stage') as HTMLElement;
      stage.innerHTML = svg;
    }, svg);
    return page.evaluate(() => {
      const outside: string[] = [];
      let boxes = 0;
      for (const text of document.querySelectorAll<SVGTextElement>('#stage text')) {
        const group = text.parentElement?.previousElementSibling;
        // In rows, text has no box of its own.
        const frame = group?.querySelector('path') ?? text.closest('svg');
        const box = frame?.getBoundingClientRect();
        if (!box) continue;
        boxes++;
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const scale = (document.querySelector('#stage svg') as SVGSVGElement).getScreenCTM()?.a ?? 1;
        const reach =
          Math.max(box.left - left, right - box.right, box.top - top, bottom - box.bottom) / scale;
        if (reach > 1) outside.push(`${reach.toFixed(1)} px: ${text.textContent}`);
      }
      return { boxes, outside };
    });
  };

  /** The text of each label in a drawing, with a line break where its lines or its blocks end. */
  const labels = async (svg: string): Promise<string[]> => {
    await page.evaluate((svg) => {
      const stage = document.querySelector('#stage') as HTMLElement;
      stage.innerHTML = svg;
    }, svg);
    const texts = await page.evaluate(textsOfLabels);
    await page.evaluate(() => document.querySelector('#stage')?.replaceChildren());
    return texts;
  };

  return {
    page,
    measure,
    loadFaces,
    labels,
    contrasts,
    overflows,
    draw,
    photograph,
    difference,
    close: () => browser.close(),
  };
}

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
${WEIGHTS.map((weight) => `<link rel="stylesheet" href="/@fontsource/inter/${weight}.css">`).join('')}
<style>svg *{font-family:${fontFamilyWith(FACES)}!important}:root{color-scheme:light dark}body{margin:0;background:light-dark(#fff,#16181d)}</style>
<script type="module">import mermaid from '/mermaid/dist/mermaid.esm.min.mjs'; window.mermaid = mermaid;</script>
</head><body><div id="stage"></div></body></html>`;

/** Runs in the page: what can be read in each label, be it SVG text or HTML. */
function textsOfLabels(): string[] {
  const textOf = (element: Element): string => {
    if (getComputedStyle(element).display === 'none') return '';
    const begins = ['x', 'y', 'dy'].some((name) => element.hasAttribute(name));
    const parts = [...element.childNodes].map((child) =>
      child instanceof Element ? textOf(child) : (child.textContent ?? ''),
    );
    return (begins ? '\n' : '') + parts.join('');
  };
  const texts: string[] = [];
  for (const element of document.querySelectorAll('#stage text, #stage foreignObject')) {
    if (element.closest('defs') || !element.checkVisibility()) continue;
    const isHtml = element.localName === 'foreignObject';
    const text = isHtml
      ? // biome-ignore lint/performance/useDomNodeTextContent: `textContent` doesn't know where lines end.
        [...element.children].map((child) => (child as HTMLElement).innerText).join('\n')
      : textOf(element);
    if (text.trim()) texts.push(text.trim());
  }
  return texts;
}

/** What is held against its ground. */
export interface Inked {
  colour: string;
  opacity: number;
  /** Points that it covers. */
  points: { x: number; y: number }[];
}

interface TextLine extends Inked {
  text: string;
}

/** Runs in the page: every line of text with the places of its letters and its colour. */
function linesOfText(): TextLine[] {
  const MIDDLE_OF_SMALL_LETTERS = 0.58;
  const origin = document.querySelector('#stage > svg')?.getBoundingClientRect() ?? new DOMRect();
  const lines: TextLine[] = [];
  for (const element of document.querySelectorAll<SVGTextContentElement>('#stage text, #stage tspan')) {
    const text = element.textContent ?? '';
    const matrix = element.getScreenCTM();
    if (element.childElementCount || !text.trim() || !matrix) continue;
    const style = getComputedStyle(element);
    let opacity = Number(style.fillOpacity);
    for (let around: Element | null = element; around; around = around.parentElement) {
      opacity *= Number(getComputedStyle(around).opacity);
    }
    const points = Array.from({ length: element.getNumberOfChars() }, (_, index) => {
      const { x, y, width, height } = element.getExtentOfChar(index);
      const point = new DOMPoint(x + width / 2, y + height * MIDDLE_OF_SMALL_LETTERS).matrixTransform(matrix);
      return { x: Math.round(point.x - origin.left), y: Math.round(point.y - origin.top) };
    });
    lines.push({ text: text.trim(), colour: style.fill, opacity, points });
  }
  return lines;
}

/** Runs in the page: holds each line against the pixels behind it, leaving out lines that cross it. */
async function measureContrasts({ lines, shot }: { lines: Inked[]; shot: string }) {
  const RARE = 0.12;
  const image = new Image();
  image.src = shot;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const luminance = (rgb: number[]) => {
    const [r = 0, g = 0, b = 0] = rgb.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const parse = (colour: string) => {
    const probe = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
    probe.fillStyle = colour;
    probe.fillRect(0, 0, 1, 1);
    return [...probe.getImageData(0, 0, 1, 1).data];
  };
  return lines.map(({ colour, opacity, points }) => {
    const counts = new Map<string, number>();
    for (const { x, y } of points) {
      const key = [...context.getImageData(x, y, 1, 1).data.slice(0, 3)].join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const [r = 0, g = 0, b = 0, a = 255] = parse(colour);
    const share = (a / 255) * opacity;
    let contrast = 21;
    for (const [key, count] of counts) {
      if (count < 2 || count < RARE * points.length) continue;
      const behind = key.split(',').map(Number);
      const seen = [r, g, b].map((value, channel) => value * share + (behind[channel] ?? 0) * (1 - share));
      const [one, two] = [luminance(seen), luminance(behind)];
      contrast = Math.min(contrast, (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05));
    }
    return contrast;
  });
}
