import { expect, test } from 'vitest';
import { toPng } from '../../../src/render/card/png.ts';
import { decodePng } from '../../support/cards.ts';

function pixelsOf(colours: readonly number[]): Uint8Array {
  return Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]));
}

test.each([
  { colours: 1, palette: true },
  { colours: 256, palette: true },
  { colours: 257, palette: false },
])('$colours colours are kept as they are, with a palette: $palette', async ({ colours, palette }) => {
  const [width, height] = [40, 20];
  const all = Array.from({ length: width * height }, (_, index) => ((index % colours) * 7919) & 0xffffff);
  const image = decodePng(await toPng(pixelsOf(all), width, height));
  expect(image).toMatchObject({ width, height, palette });
  const read = all.map((_, index) => image.colourAt(index % width, Math.floor(index / width)));
  expect(read).toEqual(all);
});
