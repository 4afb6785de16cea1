import { expect, test } from 'vitest';
import { parseSite } from '../../src/schema/parse-site.ts';

/** A site that says its languages. */
function read(languages: object, edition?: string) {
  const data = { name: 'Harbour', url: 'https://harbour.example', ...languages };
  return parseSite(data, undefined, edition);
}

test('the first of several languages is that of the site', () => {
  const { site, faults } = read({ locales: ['de', 'en'] });
  expect(faults).toEqual([]);
  expect(site).toMatchObject({
    locale: 'de',
    url: 'https://harbour.example',
    root: 'https://harbour.example',
  });
  expect(read({ locales: ['de', 'en'] }, 'en').site).toMatchObject({
    locale: 'en',
    url: 'https://harbour.example/en',
    root: 'https://harbour.example',
  });
});

test('a site without a list speaks one language', () => {
  expect(read({}).site.editions).toEqual([{ locale: 'en', url: 'https://harbour.example' }]);
  expect(read({ locale: 'ja' }).site.editions).toEqual([{ locale: 'ja', url: 'https://harbour.example' }]);
});

test.each([
  [{ locales: ['en', 'de', 'DE'] }, ['locales', 2], 'Unexpected `DE` a second time in `locales`.'],
  [
    { locale: 'de', locales: ['en', 'de'] },
    ['locales', 0],
    'Unexpected `en` as the first of `locales`, but `locale` is `de`.',
  ],
])('what contradicts itself is told: %j', (languages, path, message) => {
  const [fault, ...others] = read(languages).faults;
  expect(fault).toMatchObject({ path, message });
  expect(others).toEqual([]);
});

test.each([['german!'], ['api'], ['zh_CN'], ['assets']])('%s is no folder of a language', (tag) => {
  const { faults, site } = read({ locales: ['en', tag] });
  expect(faults).toMatchObject([{ path: ['locales', 1] }]);
  expect(site.editions).toHaveLength(1);
});

test('an empty list says nothing', () => {
  expect(read({ locales: [] }).faults).toHaveLength(1);
});
