import type { Drawing, RawDrawing } from '../../src/drawing.ts';
import type { openChromium } from './chromium.ts';

/** How one drawing of ours compares with Chromium's. */
export interface Comparison {
  /** Mermaid's name of its kind, in both. */
  kinds: [ours: string, theirs: string];
  structures: [ours: string[], theirs: string[]];
  viewBoxes: [ours: number[], theirs: number[]];
  /** The share of pixels that differ. */
  difference: number;
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
  return {
    kinds: [ours.kind, theirs.kind],
    structures: [structureOf(markup), structureOf(theirs.markup)],
    viewBoxes: [ourBox, viewBoxOf(theirs.markup)],
    difference: await chromium.difference(
      await chromium.photograph(browserDrawing),
      await chromium.photograph(drawing.finishPlain(ours).svg, { viewBox: ourBox.join(' ') }),
    ),
  };
}

/** The names of all elements in their order. */
function structureOf(markup: string): string[] {
  const withoutCss = markup.replace(/<style[\s\S]*?<\/style>/g, '');
  return [...withoutCss.matchAll(/<([a-zA-Z]+)/g)].map(([, name = '']) => name.toLowerCase());
}

function viewBoxOf(markup: string): number[] {
  return (/viewBox="([^"]*)"/.exec(markup)?.[1] ?? '').split(/[\s,]+/).map(Number);
}
