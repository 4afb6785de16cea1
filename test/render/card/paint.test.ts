import { expect, test } from 'vitest';
import { createFontLibrary } from '../../../src/render/card/fonts.ts';
import { createPainter } from '../../../src/render/card/paint.ts';
import { inkOfText, type Shape, type TextShape } from '../../../src/render/card/scene.ts';
import { CARD } from '../../../src/render/card/tokens.ts';
import { createTypesetter } from '../../../src/render/card/typesetter.ts';
import { REPOSITORY } from '../../support/files.ts';

function painted(shapes: readonly Shape[], painter = createPainter()) {
  const { pixels, colours } = painter.paint(shapes, '#ffffff');
  const all = Uint32Array.from(pixels, (index) => colours[index] ?? 0);
  return { all, colourAt: (x: number, y: number) => all[y * CARD.width + x] };
}

/** A line of text whose ink begins at `left`. */
async function lineAt(text: string, left: number): Promise<TextShape> {
  const typesetter = createTypesetter(createFontLibrary(REPOSITORY));
  const words = () => typesetter.lineOf(text, { weight: 700, tracking: 0 }, 'ja');
  words();
  await typesetter.learn();
  return {
    kind: 'text',
    text,
    words: words(),
    left,
    width: 0,
    baseline: 300,
    size: 80,
    fill: '#000000',
    fixed: false,
  };
}

const box = { kind: 'box', left: 100, top: 50, width: 60, height: 36, fill: '#ff0000' } as const;

test('a box has square ends, or round ones', () => {
  const { colourAt } = painted([{ ...box, radius: { start: 10, end: 0 } }]);
  expect(colourAt(100, 50)).toBe(0xffffff);
  expect(colourAt(100, 85)).toBe(0xffffff);
  expect(colourAt(100, 68)).toBe(0xff0000);
  expect(colourAt(159, 50)).toBe(0xff0000);
  expect(colourAt(160, 68)).toBe(0xffffff);
});

test('the end of a box is as round as its start', () => {
  const { colourAt } = painted([{ ...box, radius: { start: 18, end: 18 } }]);
  // Resvg rounds edges to quarters of a pixel, always to the same side.
  const greenAt = (x: number, y: number) => ((colourAt(x, y) ?? 0) >> 8) & 255;
  for (let y = 50; y < 86; y++)
    for (let x = 0; x < 30; x++)
      expect(Math.abs(greenAt(159 - x, y) - greenAt(100 + x, y))).toBeLessThanOrEqual(64);
});

test('text is within the box around its ink, to its edges', async () => {
  const line = await lineAt('Hof', 200.3);
  const ink = inkOfText(line);
  const { all } = painted([line]);
  const dark = Array.from(all.entries()).flatMap(([at, colour]) => (colour < 0x808080 ? [at] : []));
  const [columns, rows] = [dark.map((at) => at % CARD.width), dark.map((at) => Math.floor(at / CARD.width))];
  expect(Math.abs(Math.min(...columns) - ink.left)).toBeLessThan(1.5);
  expect(Math.abs(Math.max(...columns) + 1 - ink.right)).toBeLessThan(1.5);
  expect(Math.abs(Math.min(...rows) - ink.top)).toBeLessThan(1.5);
  expect(Math.abs(Math.max(...rows) + 1 - ink.bottom)).toBeLessThan(1.5);
});

test('a word is moved by parts of a pixel, and is the same wherever it was drawn before', async () => {
  const [here, near] = [await lineAt('Hof', 200), await lineAt('Hof', 200.5)];
  const painter = createPainter();
  const first = painted([here], painter).all;
  expect(painted([near], painter).all).not.toEqual(first);
  expect(painted([here], painter).all).toEqual(first);
  expect(painted([near]).all).toEqual(painted([near], painter).all);
});
