import { expect, test } from 'vitest';
import { toPng } from '../../../src/render/card/png.ts';
import { decodePng } from '../../support/cards.ts';

test.each([
  { colours: 1, palette: true },
  { colours: 256, palette: true },
  { colours: 257, palette: false },
])('$colours colours are kept as they are, with a palette: $palette', ({ colours: count, palette }) => {
  const [width, height] = [40, 20];
  const colours = Array.from({ length: count }, (_, index) => (index * 7919) & 0xffffff);
  const pixels = Uint16Array.from({ length: width * height }, (_, index) => index % count);
  const image = decodePng(toPng({ width, height, pixels, colours }));
  expect(image).toMatchObject({ width, height, palette });
  const read = Array.from(pixels, (_, index) => image.colourAt(index % width, Math.floor(index / width)));
  expect(read).toEqual(Array.from(pixels, (index) => colours[index]));
});
