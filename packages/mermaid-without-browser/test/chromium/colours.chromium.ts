import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDrawing, type Drawing } from '../../src/drawing.ts';
import { openChromium } from '../support/chromium.ts';
import { colouredSources, withTheme } from '../support/colours.ts';
import { drawn } from '../support/drawn.ts';
import { lineContrasts } from '../support/line-contrasts.ts';
import { samples } from '../support/samples.ts';
import { NOW } from '../support/temporary-renderer.ts';

const READABLE = 4.5;
/** Most have more than 3; a line that runs over light and dark grounds can't have that on each. */
const SEEN = 2.2;
/** What helps the eye along: the grid of a gantt chart, the rings of a radar, the circle around a pie. */
const SEEN_OF_HELPERS = 1.5;
const WITH_HELPERS = /^(?:gantt|radar|pie)/;
/** What is drawn by hand is filled with lines, which are meant to be as pale as an area. */
const FILLED_WITH_LINES = /^handdrawn/;

let chromium: Awaited<ReturnType<typeof openChromium>>;
let drawing: Drawing;
beforeAll(async () => {
  chromium = await openChromium(NOW);
  drawing = await createDrawing(NOW);
});
afterAll(() => chromium.close());

/** The dark theme for every kind, and the others in turn. */
const themed = samples().flatMap(({ name, source }, index) =>
  ['dark', ['forest', 'neutral', 'base'][index % 3]].map((theme) => ({
    name: `${name} with theme ${theme}`,
    source: withTheme(source, { theme }),
  })),
);

describe.each([...themed, ...colouredSources()])('$name', ({ name, source }) => {
  test.each(['light', 'dark'] as const)('can be read on a %s page', async (scheme) => {
    const { svg } = drawn(await drawing.draw({ source }));
    const texts = await chromium.contrasts(svg, scheme);
    expect(texts.filter(({ contrast }) => contrast < READABLE)).toEqual([]);
    if (FILLED_WITH_LINES.test(name)) return;
    const enough = WITH_HELPERS.test(name) ? SEEN_OF_HELPERS : SEEN;
    const lines = await lineContrasts(chromium, svg, scheme);
    expect(lines.filter(({ contrast }) => contrast < enough)).toEqual([]);
  });
});
