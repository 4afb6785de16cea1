import { expect, test } from 'vitest';
import { createWordOrder } from '../../../src/render/card/word-order.ts';

const wordsOf = createWordOrder();

/** As it stands from left to right, every word from the right in brackets. */
function seen(line: string, rtl: boolean): string {
  return wordsOf(line, rtl)
    .map(({ text, rtl: own }) => (own ? `‹${text}›` : text))
    .join('|');
}

test.each([
  ['re-run the job', false, 're-run| |the| |job'],
  ['設定 API', false, '設|定| |API'],
  ['אבג דהו', true, '‹דהו›|‹ ›|‹אבג›'],
  ['"API" לא ענה', true, '‹ענה›|‹ ›|‹לא›|‹ ›|‹"›|API|‹"›'],
  ['100% מהם', true, '‹מהם›|‹ ›|100%'],
  ['בשעה 12:30', true, '12:30|‹ ›|‹בשעה›'],
  ['(47 דקות)', true, '‹דקות)›|‹ ›|47|‹(›'],
  ['API של אבג fails', false, 'API| |‹אבג›|‹ ›|‹של›| |fails'],
  // What keeps a name apart is not drawn.
  ['תקלה של \u2068Acme (EU)\u2069', true, 'Acme| |(EU)|‹ ›|‹של›|‹ ›|‹תקלה›'],
  ['', true, ''],
])('"%s" (from the right: %s) stands as %s', (line, rtl, expected) => {
  expect(seen(line, rtl)).toBe(expected);
});
