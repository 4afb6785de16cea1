import type { Drawing, RawDrawing } from '../../src/drawing.ts';
import type { openChromium } from './chromium.ts';
import type { PixelDifference } from './pixels.ts';

/** The share of pixels that may differ where two drawings are one. */
export const CLOSE = 0.002;

/** How one drawing of ours compares with Chromium's. */
export interface Comparison {
  /** Mermaid's name of its kind, in both. */
  kinds: [ours: string, theirs: string];
  structures: [ours: string[], theirs: string[]];
  viewBoxes: [ours: number[], theirs: number[]];
  photographs: [ours: string, theirs: string];
  pixels: PixelDifference;
}

/** Draws a source here and in Chromium. */
export async function compareWithChromium(
  source: string,
  drawing: Drawing,
  chromium: Awaited<ReturnType<typeof openChromium>>,
): Promise<Comparison> {
  const theirs = await chromium.draw(source);
  const ours: RawDrawing = await drawing.drawRaw(source);
  const markup = ours.svg.outerHTML;
  const ourBox = viewBoxOf(markup);
  // A top-down timeline of Mermaid 12.3 looks for its arrow heads under a wrong name; we find them.
  const browserDrawing = theirs.markup.replaceAll('undefined-arrowhead', 'arrowhead');
  const theirPhotograph = await chromium.photograph(browserDrawing);
  const ourPhotograph = await chromium.photograph(drawing.finishPlain(ours).svg, {
    viewBox: ourBox.join(' '),
  });
  return {
    kinds: [ours.kind, theirs.kind],
    structures: [structureOf(markup), structureOf(theirs.markup)],
    viewBoxes: [ourBox, viewBoxOf(theirs.markup)],
    photographs: [ourPhotograph, theirPhotograph],
    pixels: await chromium.difference(ourPhotograph, theirPhotograph),
  };
}

/** How far the view boxes of two drawings are apart, in pixels. */
export function boxesApart({ viewBoxes: [ours, theirs] }: Pick<Comparison, 'viewBoxes'>): number {
  return Math.max(...ours.map((value, index) => Math.abs(value - (theirs[index] ?? Number.NaN))));
}

/** Whether both are made of the same elements in the same order. */
export function areMadeAlike({ structures: [ours, theirs] }: Pick<Comparison, 'structures'>): boolean {
  return ours.join() === theirs.join();
}

/** What is different, in words; nothing where it is the same drawing. */
export function differenceOf(comparison: Comparison): string | undefined {
  if (!areMadeAlike(comparison)) return 'other elements';
  const [ours, theirs] = comparison.viewBoxes;
  // What is no number is no drawing either.
  if (!(boxesApart(comparison) < 1)) return `view box ${ours.join(' ')}, expected ${theirs.join(' ')}`;
  const { share } = comparison.pixels;
  return share > CLOSE ? `${(100 * share).toFixed(2)} % of pixels` : undefined;
}

/** The names of all elements in their order. */
function structureOf(markup: string): string[] {
  const withoutCss = markup.replace(/<style[\s\S]*?<\/style>/g, '');
  return [...withoutCss.matchAll(/<([a-zA-Z]+)/g)].map(([, name = '']) => name.toLowerCase());
}

function viewBoxOf(markup: string): number[] {
  return (/viewBox="([^"]*)"/.exec(markup)?.[1] ?? '').split(/[\s,]+/).map(Number);
}
