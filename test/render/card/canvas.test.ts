import { expect, test } from 'vitest';
import { createCanvas } from '../../../src/render/card/canvas.ts';

function canvasOf(width: number, height: number, ground: string) {
  const canvas = createCanvas(width, height);
  canvas.clear(ground);
  const { pixels, colours } = canvas.indexed;
  const seen = () => Array.from(pixels, (index) => (colours[index] ?? -1).toString(16).padStart(6, '0'));
  return { canvas, seen };
}

const maskOf = (cover: number[], width: number) => ({
  left: 0,
  top: 0,
  width,
  height: cover.length / width,
  cover: Uint8Array.from(cover),
});

test('a box is filled where it lies, and nowhere else', () => {
  const { canvas, seen } = canvasOf(3, 2, '#ffffff');
  canvas.fill(1, 1, 2, 1, '#102030');
  expect(seen()).toEqual(['ffffff', 'ffffff', 'ffffff', 'ffffff', '102030', '102030']);
});

test('what a mask covers in part takes on as much of the colour, over each ground', () => {
  const { canvas, seen } = canvasOf(4, 1, '#ffffff');
  canvas.fill(2, 0, 2, 1, '#0000ff');
  canvas.stamp(maskOf([255, 51, 51, 0], 4), 0, 0, '#000000');
  expect(seen()).toEqual(['000000', 'cccccc', '0000cc', '0000ff']);
});

test('a mask lies as far from its origin as it says', () => {
  const { canvas, seen } = canvasOf(3, 2, '#ffffff');
  canvas.stamp({ ...maskOf([255], 1), left: -1, top: -1 }, 2, 2, '#000000');
  expect(seen()).toEqual(['ffffff', 'ffffff', 'ffffff', 'ffffff', '000000', 'ffffff']);
});

test('what is under a bitmap shows through where that lets it', () => {
  const { canvas, seen } = canvasOf(3, 1, '#0000ff');
  // Half of red: resvg hands it over as dark as that.
  canvas.place({ width: 2, height: 1, pixels: Uint8Array.of(128, 0, 0, 128, 0, 255, 0, 255) }, 1, 0);
  expect(seen()).toEqual(['0000ff', '80007f', '00ff00']);
});

test('nothing of the picture before is left, not even a colour', () => {
  const { canvas, seen } = canvasOf(2, 1, '#ffffff');
  canvas.stamp(maskOf([255, 100], 2), 0, 0, '#ff0000');
  canvas.clear('#000000');
  expect(seen()).toEqual(['000000', '000000']);
  canvas.stamp(maskOf([0, 51], 2), 0, 0, '#ff0000');
  expect(seen()).toEqual(['000000', '330000']);
  expect(canvas.indexed.colours).toEqual([0x000000, 0xff0000, 0x330000]);
});
