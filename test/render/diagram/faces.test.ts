import { expect, test } from 'vitest';
import { createFaceFinder } from '../../../src/render/diagram/faces.ts';
import { REPOSITORY } from '../../support/files.ts';

const finderFor = (locale: string) =>
  createFaceFinder(REPOSITORY, { root: 'https://status.example.org/base', locale });
const packagesIn = async (source: string, locale = 'en') => {
  const { faces } = await finderFor(locale).of(source);
  return faces.map(({ files }) => /assets\/(.*)-[^-]+-400\./.exec(files[400].url)?.[1]);
};

test.each(['flowchart LR\n  a["Łódź → café"] --> b', 'flowchart LR\n  a["✅ ⚠️ 👩🏻‍💻"]'])(
  '%s needs no other face than pages have',
  async (source) => {
    expect(await finderFor('en').of(source)).toEqual({ faces: [], lacking: [] });
  },
);

test.each([
  ['العطل', 'vazirmatn'],
  ['שירות', 'noto-sans-hebrew'],
  ['त्रुटि', 'noto-sans-devanagari'],
  ['ปัญหา', 'noto-sans-thai'],
  ['сбой', 'inter'],
])('%s is drawn with %s', async (text, name) => {
  expect(await packagesIn(`flowchart LR\n  a["${text} API"]`)).toEqual([name]);
});

test('Han characters are drawn as the text or the site is written', async () => {
  expect(new Set(await packagesIn('flowchart LR\n  a[障害の検知]'))).toEqual(new Set(['noto-sans-jp']));
  expect(new Set(await packagesIn('flowchart LR\n  a[障害]', 'zh-TW'))).toEqual(new Set(['noto-sans-tc']));
});

test('a face is published once for each file, below the base of the site', async () => {
  const finder = finderFor('en');
  const { faces } = await finder.of('flowchart LR\n  a[ปัญหา]');
  const [face] = faces;
  expect(face?.characters).toBe('ญปหัา');
  expect(face?.files[700].url).toMatch(/^\/base\/assets\/noto-sans-thai-thai-700\.[0-9a-f]{12}\.woff2$/);
  expect(finder.files.get(face?.files[700].url ?? '')?.file).toMatch(
    /noto-sans-thai-thai-700-normal\.woff2$/,
  );
});

test('a script without a font names its package', async () => {
  const { lacking } = await finderFor('en').of('flowchart LR\n  a[ত্রুটি ⟿]');
  expect(lacking).toMatchObject([{ package: '@fontsource/noto-sans-bengali' }]);
});
