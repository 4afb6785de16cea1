import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentsOf, hasHue, readableOn, TEXT_CONTRAST, tintOf } from '../../src/domain/colour.ts';
import { PALETTE } from '../../src/domain/palette.ts';

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('accentsOf', () => {
  test('can be read as text in both schemes, whatever the brand', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const { light, dark } = accentsOf(colour);
        expect(wcagContrast(light, PALETTE.raised.light)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        expect(wcagContrast(dark, PALETTE.raised.dark)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }),
    );
  });

  test.each([
    { colour: '#74305f', kept: 'light' },
    { colour: '#ffd43b', kept: 'dark' },
  ] as const)('leaves $colour as it is where it can be read', ({ colour, kept }) => {
    expect(accentsOf(colour)[kept]).toBe(colour);
  });

  test.each(['#000000', '#ffffff'])('makes a grey of %s where it cannot be read', (colour) => {
    const { light, dark } = accentsOf(colour);
    expect([light, dark].some((accent) => accent !== '#000000' && accent !== '#ffffff')).toBe(true);
  });

  test('refuses what is no colour', () => {
    expect(() => accentsOf('bleu')).toThrow(RangeError);
  });
});

describe('hasHue', () => {
  test.each([
    { colour: '#74305f', seen: true },
    { colour: '#ffd1dc', seen: true },
    { colour: '#8a8a83', seen: false },
    { colour: '#000000', seen: false },
  ])('of $colour is $seen', ({ colour, seen }) => {
    expect(hasHue(colour)).toBe(seen);
  });
});

test.each([
  { ground: '#ffe08a', ink: '#000000' },
  { ground: '#0b7285', ink: '#ffffff' },
])('readableOn($ground) is $ink', ({ ground, ink }) => {
  expect(readableOn(ground)).toBe(ink);
});

test('text on a tint is read as well as on paper, nearly', () => {
  const { light } = PALETTE['phase-responding'];
  expect(tintOf(light)).not.toBe('#ffffff');
  expect(wcagContrast(PALETTE.ink.light, tintOf(light))).toBeGreaterThanOrEqual(15);
});
