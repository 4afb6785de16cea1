import { describe, expect, test } from 'vitest';
import { renderFavicon } from '../../src/render/favicon.ts';

const SITE = { name: 'Lindgren Status', colour: '#2457d6' };
const drawing = (width: number, height: number) => ({ svg: `<svg width="${width}"/>`, width, height });

describe('renderFavicon', () => {
  test('takes a logo that is about as wide as high', () => {
    expect(renderFavicon(SITE, drawing(32, 36))).toBe('<svg width="32"/>');
  });

  test.each([
    ['a wide logo', drawing(147, 32)],
    ['a logo of unknown size', drawing(300, 150)],
    ['no logo', undefined],
  ])('draws the first letter for %s', (_, logo) => {
    expect(renderFavicon(SITE, logo)).toContain('>L</text>');
  });

  test.each([
    { name: 'élan', letter: 'É' },
    { name: '<b>', letter: '&lt;' },
    { name: 'حالة', letter: 'ح' },
    { name: '👩‍🚒 crew', letter: '👩‍🚒' },
  ])('writes $letter for $name', ({ name, letter }) => {
    expect(renderFavicon({ ...SITE, name })).toContain(`>${letter}</text>`);
  });

  test.each([
    { colour: '#ffe08a', fill: '#000000' },
    { colour: '#2457d6', fill: '#ffffff' },
  ])('writes in $fill on $colour', ({ colour, fill }) => {
    expect(renderFavicon({ ...SITE, colour })).toContain(`fill="${fill}">`);
  });
});
