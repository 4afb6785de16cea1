import { expect, test } from 'vitest';
import { editionsAt, editionsInTheirWords, languagesOfPage, siteAt } from '../../src/domain/editions.ts';
import { site } from '../support/facts.ts';

const ROOT = 'https://lumen.example/live';
const EDITIONS = editionsAt(ROOT, ['en', 'de', 'ja']);
const [EN, DE, JA] = EDITIONS;

test('the first language is where the site is, each other below its tag', () => {
  expect(EDITIONS.map(({ url }) => url)).toEqual([ROOT, `${ROOT}/de`, `${ROOT}/ja`]);
});

test.each([
  ['an original that nobody has translated', 'en', undefined, [EN]],
  ['a translation', 'en', ['en', 'de'], [EN, DE]],
  ['an original in another language of the site', 'ja', undefined, [JA]],
  ['its translation, behind the original', 'ja', ['ja', 'de'], [JA, DE]],
  ['an original in a language of no edition', 'fr', undefined, [EN]],
  ['its translation, behind where originals are', 'fr', ['fr', 'de'], [EN, DE]],
])('%s is at home', (_, language, languages, homes) => {
  expect(editionsInTheirWords({ language, languages }, EDITIONS)).toEqual(homes);
});

const inGerman = site({ url: `${ROOT}/de`, root: ROOT, editions: EDITIONS, locale: 'de' });

test.each([
  ['in each language', EDITIONS, { canonical: DE, alternates: EDITIONS, isAlone: false }],
  ['in some', [JA, DE], { canonical: DE, alternates: [JA, DE], isAlone: false }],
  ['in another only', [JA], { canonical: JA, alternates: [], isAlone: false }],
  ['in some others', [JA, EN], { canonical: JA, alternates: [], isAlone: false }],
  ['there once', [], { canonical: DE, alternates: [], isAlone: true }],
])('what a page is among its mates: %s', (_, own, languages) => {
  expect(
    languagesOfPage(
      inGerman,
      own.flatMap((edition) => edition ?? []),
    ),
  ).toEqual(languages);
});

test('a page of a site of one language has no mates', () => {
  expect(languagesOfPage(site()).alternates).toEqual([]);
});

test('an edition stays one at another address', () => {
  const moved = siteAt(inGerman, 'https://lumen.test');
  expect(moved).toMatchObject({ url: 'https://lumen.test/de', root: 'https://lumen.test', locale: 'de' });
});
