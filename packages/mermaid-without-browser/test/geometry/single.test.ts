import { expect, test } from 'vitest';
import { parseSingle } from '../../src/geometry/single.ts';

/** As Chromium reads them: not always the nearest number in single precision. */
test.each([
  { text: '11.502902494511913', is: 11.50290298461914 },
  { text: '1e3', is: 1000 },
  { text: '-2.5e-3', is: -0.002500000176951289 },
  { text: '.5', is: 0.5 },
  { text: '+7', is: 7 },
  { text: '0.1', is: 0.10000000149011612 },
  { text: '12345678.9', is: 12345679 },
])('$text', ({ text, is }) => {
  expect(parseSingle(text)).toBe(is);
});

test.each(['', '.', '5.', 'a', '1px', '1e'])('%j is no number', (text) => {
  expect(parseSingle(text)).toBeNaN();
});
