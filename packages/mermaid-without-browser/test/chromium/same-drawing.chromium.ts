import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDrawing, type Drawing } from '../../src/drawing.ts';
import { openChromium } from '../support/chromium.ts';
import { CLOSE, compareWithChromium } from '../support/drawings-alike.ts';
import { samples } from '../support/samples.ts';
import { NOW } from '../support/temporary-renderer.ts';

/** The share of pixels that may differ of kinds that incidents use most. */
const CLOSEST = 0.0002;
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
    const compared = await compareWithChromium(source, drawing, chromium);
    const { kinds, structures, viewBoxes, pixels } = compared;
    expect(kinds[0]).toBe(kinds[1]);
    expect(structures[0]).toEqual(structures[1]);
    viewBoxes[0].forEach((value, index) => {
      expect(Math.abs(value - (viewBoxes[1][index] ?? NaN))).toBeLessThan(1);
    });
    report.push(`${name.padEnd(20)} ${(100 * pixels.share).toFixed(4).padStart(8)} %`);
    expect(pixels.share).toBeLessThanOrEqual(USED_MOST.test(name) ? CLOSEST : CLOSE);
  });
});
