import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { severityColourOf, THEMES } from '../../../src/render/card/tokens.ts';

describe.each(Object.entries(THEMES))('%s', (_, { background, ink, muted, phases, days }) => {
  test.each([ink, muted])('text in %s has a contrast of 7 or more', (colour) => {
    expect(wcagContrast(colour, background)).toBeGreaterThanOrEqual(7);
  });

  const { unknown, ...known } = days;
  test.each([...Object.values(phases), ...Object.values(known)])('what %s fills can be seen', (colour) => {
    expect(wcagContrast(colour, background)).toBeGreaterThanOrEqual(3);
  });

  test('days without data are faint', () => {
    expect(wcagContrast(unknown, background)).toBeLessThan(2);
  });
});

test.each([0, 1, 2, 3, 4, 5, 99])('white on the colour of severity %i can be read', (order) => {
  expect(wcagContrast(severityColourOf({ order }), '#ffffff')).toBeGreaterThanOrEqual(5);
});
