import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDrawing, type Drawing } from '../../src/drawing.ts';
import { openChromium } from '../support/chromium.ts';
import { samples } from '../support/samples.ts';
import { NOW } from '../support/temporary-renderer.ts';

/** The share of pixels that may differ, of kinds that incidents use most and of the others. */
const CLOSEST = 0.0002;
const CLOSE = 0.002;
const USED_MOST = /^(?:timeline|gantt|flowchart|sequence|state)/;

let chromium: Awaited<ReturnType<typeof openChromium>>;
let drawing: Drawing;
const report: string[] = [];
beforeAll(async () => {
  chromium = await openChromium(NOW);
  drawing = await createDrawing(NOW);
});
afterAll(async () => {
  await chromium.close();
  process.stdout.write(`Pixels that differ from Chromium's drawing:\n${report.join('\n')}\n`);
});

describe.each(samples())('$name', ({ name, source }) => {
  test("is Chromium's drawing", async () => {
    const theirs = await chromium.draw(source);
    const ours = await drawing.drawRaw(source);
    const markup = ours.svg.outerHTML;
    expect(ours.kind).toBe(theirs.kind);
    expect(structureOf(markup)).toEqual(structureOf(theirs.markup));
    const [ourBox, theirBox] = [viewBoxOf(markup), viewBoxOf(theirs.markup)];
    ourBox.forEach((value, index) => {
      expect(Math.abs(value - (theirBox[index] ?? NaN))).toBeLessThan(1);
    });

    // A top-down timeline of Mermaid 12.3 looks for its arrow heads under a wrong name; we find them.
    const browserDrawing = theirs.markup.replaceAll('undefined-arrowhead', 'arrowhead');
    const viewBox = ourBox.join(' ');
    const difference = await chromium.difference(
      await chromium.photograph(browserDrawing),
      await chromium.photograph(drawing.finishPlain(ours).svg, { viewBox }),
    );
    report.push(`${name.padEnd(20)} ${(100 * difference).toFixed(4).padStart(8)} %`);
    expect(difference).toBeLessThanOrEqual(USED_MOST.test(name) ? CLOSEST : CLOSE);
  });
});

/** The names of all elements in their order. */
function structureOf(markup: string): string[] {
  const withoutCss = markup.replace(/<style[\s\S]*?<\/style>/g, '');
  return [...withoutCss.matchAll(/<([a-zA-Z]+)/g)].map(([, name = '']) => name.toLowerCase());
}

function viewBoxOf(markup: string): number[] {
  return (/viewBox="([^"]*)"/.exec(markup)?.[1] ?? '').split(/[\s,]+/).map(Number);
}
