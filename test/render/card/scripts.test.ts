import { expect, test } from 'vitest';
import { hanLanguageOf, scriptFontsOf } from '../../../src/render/card/scripts.ts';

test.each([
  ['直接', 'ja', 'ja'],
  ['直接', 'zh', 'zh-Hans'],
  ['直接', 'zh-TW', 'zh-Hant'],
  ['直接', 'zh-Hant-HK', 'zh-Hant'],
  ['直接', 'ko-KR', 'ko'],
  ['直接', 'en', 'zh-Hans'],
  ['直接の', 'en', 'ja'],
  ['직접 直接', 'en', 'ko'],
])('Han characters of "%s" on a site in %s have the shapes of %s', (text, locale, language) => {
  expect(hanLanguageOf(text, locale)).toBe(language);
});

test.each([
  ['直', 'noto-sans-sc'],
  ['、', 'noto-sans-sc'],
  ['한', 'noto-sans-kr'],
  ['خ', 'vazirmatn'],
  ['؟', 'vazirmatn'],
  ['ש', 'noto-sans-hebrew'],
  ['क', 'noto-sans-devanagari'],
  ['ก', 'noto-sans-thai'],
  ['ক', 'noto-sans-bengali'],
])('%s is asked of @fontsource/%s first', (character, name) => {
  expect(scriptFontsOf(character, 'zh-Hans')[0]?.package).toBe(`@fontsource/${name}`);
});
