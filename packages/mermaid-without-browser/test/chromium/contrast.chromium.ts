import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagram, DiagramRenderer } from '../../src/diagram.ts';
import { openChromium } from '../support/chromium.ts';
import { drawn } from '../support/drawn.ts';
import { samples } from '../support/samples.ts';
import { NOW, openTemporaryRenderer } from '../support/temporary-renderer.ts';

const READABLE = 4.5;

let chromium: Awaited<ReturnType<typeof openChromium>>;
let renderer: DiagramRenderer;
beforeAll(async () => {
  chromium = await openChromium(NOW);
  renderer = openTemporaryRenderer();
});
afterAll(async () => {
  await renderer.close();
  await chromium.close();
});

const coloured = {
  name: "colours of the author's",
  source: `flowchart LR
  a[Yellow on white] --> b[White on yellow] --> c[Grey on grey] --> d[Black on black]
  style a fill:#fff,color:#ff0
  style b fill:#ff0,color:#fff
  style c fill:#777,color:#888
  style d fill:#000,color:#000`,
};

describe.each([...samples(), coloured])('$name', ({ source }) => {
  let diagram: Diagram;
  beforeAll(async () => {
    const [result] = await renderer.render([{ source }]);
    diagram = drawn(result);
  });

  test.each(['light', 'dark'] as const)('can be read on a %s page', async (scheme) => {
    const lines = await chromium.contrasts(diagram.svg, scheme);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter(({ contrast }) => contrast < READABLE)).toEqual([]);
  });
});
