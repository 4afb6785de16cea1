import { expect, test } from 'vitest';
import { pictureAt } from '../../src/assemble/place-pictures.ts';

const FILES = new Map(['assets/a.12.svg', 'logo.svg', 'two words/größe #1.svg'].map((path) => [path, 0]));

test.each([
  { url: '/logo.svg', base: '/', is: 'logo.svg' },
  { url: '/logo.svg?v=1#a', base: '/', is: 'logo.svg' },
  { url: '/status/assets/a.12.svg', base: '/status', is: 'assets/a.12.svg' },
  { url: '/status/assets/a.12.svg', base: '/status/', is: 'assets/a.12.svg' },
  { url: '/two%20words/gr%C3%B6%C3%9Fe%20%231.svg', base: '/', is: 'two words/größe #1.svg' },
  { url: '/old/logo.svg', base: '/', is: undefined },
  { url: '/logo.svg', base: '/status/', is: undefined },
  { url: '/other/assets/a.12.svg', base: '/status/', is: undefined },
  { url: '//logo.svg', base: '/', is: undefined },
  { url: '//', base: '/', is: undefined },
  { url: '/%zz', base: '/', is: undefined },
])('$url below $base is $is', ({ url, base, is }) => {
  expect(pictureAt(FILES, url, base)).toBe(is);
});
