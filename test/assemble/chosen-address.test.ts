import { expect, test } from 'vitest';
import { chosenAddressOf } from '../../src/assemble/chosen-address.ts';

test.each([
  { chosen: undefined, url: undefined },
  { chosen: '', url: undefined },
  { chosen: 'https://preview.lumen.example', url: 'https://preview.lumen.example' },
  { chosen: 'https://Preview.lumen.example/42/', url: 'https://preview.lumen.example/42' },
])('where the environment says $chosen the site is published at $url', ({ chosen, url }) => {
  expect(chosenAddressOf({ AFTERWORD_URL: chosen, URL: 'https://other.example' })).toBe(url);
});

test('what is no address is told with the name of its setting, and what to write there', () => {
  expect(() => chosenAddressOf({ AFTERWORD_URL: 'preview' })).toThrow(
    'Unexpected `preview` in AFTERWORD_URL, expected a web address that begins with `https://`. ' +
      'Copy the full address from the browser.',
  );
});
