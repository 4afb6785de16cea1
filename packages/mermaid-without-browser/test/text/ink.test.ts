import { expect, test } from 'vitest';
import { inkBounds } from '../../src/text/ink.ts';

test.each(['بدأ الطابور يمتلئ.', '日本語 (JST)', '  indented', 'ends in a dot 。', 'Inter'])(
  'the strokes of "%s" have finite bounds, although our fonts lack some of its letters',
  (text) => {
    const { left, right, top, bottom } = inkBounds(text, 16, 400) ?? {};
    for (const bound of [left, right, top, bottom]) expect(bound).toSatisfy(Number.isFinite);
  },
);

test('nothing but spaces has no strokes', () => {
  expect(inkBounds('  ', 16, 400)).toBeUndefined();
});

test.each(['📁', '🎯', '👁️', '💳'])(
  '%s hangs less low than most small pictures, as in Chromium',
  (picture) => {
    expect(inkBounds(picture, 14, 400)?.bottom).toBe(3);
    expect(inkBounds(picture, 16, 400)?.bottom).toBe(4);
  },
);

test('small pictures hang lower than letters', () => {
  expect(inkBounds('✅', 14, 400)?.bottom).toBe(4);
  expect(inkBounds('🇯🇵', 14, 400)).toMatchObject({ bottom: 2, right: 18 });
});
