import { expect, test } from 'vitest';
import { onPaper } from '../../../src/render/diagram/paper.ts';

/** A drawing in whose own size the smallest letters have so many pixels. */
function drawing(width: number, height: number, letters: number) {
  return { width, height, readableWidth: Math.round((width * 12) / letters) };
}

test.each([
  { what: 'one that fits', size: drawing(600, 400, 12), way: 'upright' },
  { what: 'one that shrinks and can still be read', size: drawing(800, 400, 14), way: 'upright' },
  { what: 'a tall one that fits', size: drawing(500, 900, 16), way: 'upright' },
  { what: 'a wide one', size: drawing(1500, 400, 14), way: 'turned' },
  { what: 'one that is wide and high', size: drawing(1500, 1200, 14), way: 'cut' },
  { what: 'one that is very wide', size: drawing(4000, 400, 14), way: 'cut' },
  { what: 'one that is very tall', size: drawing(400, 4000, 14), way: 'cut' },
])('$what is put on paper $way', ({ size, way }) => {
  expect(onPaper(size).way).toBe(way);
});

test('the parts of a drawing are read line by line, overlap, cover it, and fit on a sheet', () => {
  const { width, height, readableWidth } = drawing(3000, 2000, 14);
  const paper = onPaper({ width, height, readableWidth });
  if (paper.way !== 'cut') throw new Error('Expected parts');
  const boxes = paper.sheets.map(({ viewBox }) => viewBox);
  expect(boxes.map(({ x, y }) => ({ x, y }))).toEqual(
    [...boxes].sort((one, other) => one.y - other.y || one.x - other.x).map(({ x, y }) => ({ x, y })),
  );
  expect(Math.max(...boxes.map((box) => box.x + box.width))).toBeGreaterThanOrEqual(width - 1);
  expect(Math.max(...boxes.map((box) => box.y + box.height))).toBeGreaterThanOrEqual(height - 1);
  const [first, second] = boxes;
  expect(first && second && first.x + first.width - second.x).toBeGreaterThan(50);
  for (const sheet of paper.sheets) {
    expect(sheet.width).toBeLessThanOrEqual(640);
    expect(sheet.height).toBeLessThanOrEqual(850);
  }
});

test('however large a drawing is, it takes a dozen sheets at most', () => {
  const paper = onPaper(drawing(30_000, 20_000, 14));
  expect(paper.way === 'cut' && paper.sheets.length).toBeLessThanOrEqual(12);
});
