import { expect, test } from 'vitest';
import { directionOf } from '../../src/domain/direction.ts';

test.each([
  ['ar', 'rtl'],
  ['arc', 'rtl'],
  ['AR-EG', 'rtl'],
  ['ckb', 'rtl'],
  ['dv', 'rtl'],
  ['fa', 'rtl'],
  ['he-IL', 'rtl'],
  ['ks', 'rtl'],
  ['nqo', 'rtl'],
  ['ps', 'rtl'],
  ['sd', 'rtl'],
  ['syr', 'rtl'],
  ['ug', 'rtl'],
  ['ur-PK', 'rtl'],
  ['ur-Aran', 'rtl'],
  ['yi', 'rtl'],
  ['az-Arab', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['pa-PK', 'rtl'],
  ['ff-Adlm', 'rtl'],
  ['rhg', 'rtl'],
  ['en', 'ltr'],
  ['ja', 'ltr'],
  ['az', 'ltr'],
  ['pa', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['ks-Deva', 'ltr'],
])('text in %s runs %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});
