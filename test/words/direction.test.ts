import { expect, test } from 'vitest';
import { otherDirectionOf } from '../../src/domain/direction.ts';
import { directionIn } from '../../src/domain/text-direction.ts';
import { wordsOf } from '../../src/words/table.ts';
import { listOf, seriesOf } from '../../src/words/words.ts';

const FSI = '\u2068';
const PDI = '\u2069';

test.each([
  { text: 'API متوقفة', direction: 'ltr' },
  { text: '12:30 — متوقفة API', direction: 'rtl' },
  { text: 'שירות', direction: 'rtl' },
  { text: '障害', direction: 'ltr' },
  { text: '12:30', direction: undefined },
])('"$text" runs $direction', ({ text, direction }) => {
  expect(directionIn(text)).toBe(direction);
});

test.each([
  { text: 'Checkout failed', locale: 'ar', direction: 'ltr' },
  { text: 'Checkout failed', locale: 'de', direction: undefined },
  { text: 'تعطل الدفع', locale: 'ar', direction: undefined },
  { text: 'تعطل الدفع', locale: 'en', direction: 'rtl' },
  { text: '503', locale: 'ar', direction: undefined },
])('on a site in $locale, "$text" is given the direction $direction', ({ text, locale, direction }) => {
  expect(otherDirectionOf(text, locale)).toBe(direction);
});

test('a value that runs the other way is kept apart in a sentence', () => {
  const said = (locale: string, site: string) => wordsOf(locale).say('site.description', { site });
  expect(said('ar', 'Acme (EU)')).toContain(`${FSI}Acme (EU)${PDI}`);
  expect(said('en', 'نخلة')).toContain(`${FSI}نخلة${PDI}`);
});

test('a sentence that runs one way has no sign of it', () => {
  const said = (locale: string, site: string) => wordsOf(locale).say('site.description', { site });
  expect(said('ar', 'نخلة')).not.toMatch(/[\u2066-\u2069]/);
  expect(said('en', 'Acme')).not.toMatch(/[\u2066-\u2069]/);
});

test('names of both directions stand in the order in which they are listed', () => {
  const names = ['API', 'المحفظة', 'Search'];
  const apart = names.map((name) => `${FSI}${name}${PDI}`);
  for (const join of [listOf, seriesOf]) {
    expect(join(names, wordsOf('ar')).match(/\u2068[^\u2069]*\u2069/g)).toEqual(apart);
    expect(join(['API', 'Search'], wordsOf('en'))).not.toMatch(/[\u2066-\u2069]/);
  }
});
