import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFaceFinder } from '../../../../src/render/diagram/faces.ts';
import { REPOSITORY } from '../../../../test/support/files.ts';
import { createDrawing, type Drawing } from '../../src/drawing.ts';
import { useFaces } from '../../src/text/fonts.ts';
import { ORIGIN, openChromium } from '../support/chromium.ts';
import { compareWithChromium, differenceOf } from '../support/drawings-alike.ts';
import { emojiFacesFor } from '../support/emoji-face.ts';
import { scriptSamples } from '../support/scripts.ts';
import { NOW } from '../support/temporary-renderer.ts';

/** The share of drawings that must be Chromium's. */
const AGREEMENT = 0.97;

const finder = createFaceFinder(REPOSITORY, { root: ORIGIN, locale: 'en' });
let chromium: Awaited<ReturnType<typeof openChromium>>;
let drawing: Drawing;
beforeAll(async () => {
  for (const { source } of scriptSamples()) finder.of(source);
  chromium = await openChromium(NOW, undefined, finder.files);
  drawing = await createDrawing(NOW);
});
afterAll(() => chromium.close());

test.each([...new Set(scriptSamples().map(({ script }) => script))])(
  "drawings in %s are Chromium's with the same faces",
  async (script) => {
    const differing: string[] = [];
    const samples = scriptSamples().filter((sample) => sample.script === script);
    for (const { kind, source } of samples) {
      const { faces } = await finder.of(source);
      useFaces(faces);
      await chromium.loadFaces([...faces, ...emojiFacesFor(source)]);
      const difference = differenceOf(await compareWithChromium(source, drawing, chromium));
      if (difference) differing.push(`${kind}: ${difference}`);
    }
    process.stdout.write(
      `${script}: ${samples.length - differing.length} of ${samples.length} ${differing.join('; ')}\n`,
    );
    expect(1 - differing.length / samples.length, differing.join('\n')).toBeGreaterThanOrEqual(AGREEMENT);
  },
);
