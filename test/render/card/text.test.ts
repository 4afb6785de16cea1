import { expect, test } from 'vitest';
import { hasRightToLeft, isRightToLeft, toDrawableText } from '../../../src/render/card/text.ts';

test.each([
  { text: 'Deploy  🚀 went\nwrong', drawn: 'Deploy went wrong' },
  { text: '❤️ 1️⃣ 👩🏽‍🚀 🇩🇪 up', drawn: '1 up' },
  { text: 'Trademark ™ and © stay', drawn: 'Trademark ™ and © stay' },
  { text: 'non\u00a0breaking\u202fspaces', drawn: 'non breaking spaces' },
  { text: 'soft\u00adhyphen, non\u2011breaking', drawn: 'softhyphen, non-breaking' },
  { text: 'from \u202eright\u202c', drawn: 'from right' },
  { text: 'می\u200cخواهم', drawn: 'می\u200cخواهم' },
  { text: 'a \u200d b', drawn: 'a b' },
  { text: 'e\u0301', drawn: 'é' },
  { text: 'half \ud83d', drawn: 'half' },
  { text: ' \u0000\u0007 ', drawn: '' },
])('toDrawableText($text) is "$drawn"', ({ text, drawn }) => {
  expect(toDrawableText(text)).toBe(drawn);
});

test.each([
  { text: 'API خطأ', first: false, any: true },
  { text: '47 דקות', first: true, any: true },
  { text: '(خطأ API)', first: true, any: true },
  { text: 'plain', first: false, any: false },
  { text: '123', first: false, any: false },
])('"$text" begins from the right: $first, has such letters: $any', ({ text, first, any }) => {
  expect(isRightToLeft(text)).toBe(first);
  expect(hasRightToLeft(text)).toBe(any);
});
