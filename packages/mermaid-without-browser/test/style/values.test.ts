import { expect, test } from 'vitest';
import { createDrawing } from '../../src/drawing.ts';
import { isValue } from '../../src/style/values.ts';
import { drawn } from '../support/drawn.ts';
import { NOW } from '../support/temporary-renderer.ts';
import { VALUES } from '../support/values.ts';

test.each(VALUES)('$property: $value', ({ property, value, known }) => {
  expect(isValue(property, value, true)).toBe(known);
});

test('a bare number in an attribute is a length in pixels', () => {
  expect(isValue('font-size', '12', false)).toBe(true);
});

test('what CSS drops changes nothing: what was declared before holds', async () => {
  const { draw } = await createDrawing(NOW);
  const svgOf = async (style: string) =>
    drawn(await draw({ source: `flowchart LR\n  a --> b\n${style}` })).svg.replace(/\bd[0-9a-f]{10}/g, '');
  expect(await svgOf('  style a fill:grey1,stroke-width:-7px,font-weight:heavy')).toBe(await svgOf(''));
});

test('no line of a mindmap is of a width below zero, however deep it is', async () => {
  const { draw } = await createDrawing(NOW);
  const levels = Array.from({ length: 9 }, (_, level) => `${'  '.repeat(level + 1)}l${level}`);
  const { svg } = drawn(await draw({ source: `mindmap\n${levels.join('\n')}` }));
  expect(svg).not.toMatch(/stroke-width:-/);
});
