import { expect, test } from 'vitest';
import { plainLanguageOf } from '../../src/domain/plain-language.ts';

test.each([
  ['de-AT', 'de'],
  ['zh-Hant-HK', 'zh'],
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['iw', 'he'],
  ['in', 'id'],
])('%s is written in %s', (locale, language) => {
  expect(plainLanguageOf(locale)).toBe(language);
});
