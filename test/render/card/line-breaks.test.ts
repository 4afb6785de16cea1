import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceLines, breakLines, piecesOf, shorten } from '../../../src/render/card/line-breaks.ts';

/** Every character as wide as every other. */
const measure = (text: string) => Array.from(text).length;
const words = fc
  .array(fc.stringMatching(/^[a-zé]{1,18}$/), { minLength: 1, maxLength: 24 })
  .map((all) => all.join(' '));

test.each([
  ['re-run the job', 'en', ['re-', 'run ', 'the ', 'job']],
  ['limit=50, then', 'en', ['limit=50, ', 'then']],
  ['/api/v2/teams', 'en', ['/api/', 'v2/', 'teams']],
  ['it costs $50', 'en', ['it ', 'costs ', '$50']],
  ['障害（復旧済み）', 'ja', ['障害', '（復旧', '済み）']],
  ['ล้มเหลวแล้ว', 'th', ['ล้ม', 'เหลว', 'แล้ว']],
])('"%s" may be broken between the pieces that piecesOf finds', (text, locale, pieces) => {
  expect(piecesOf(text, locale)).toEqual(pieces);
});

test('lines lose no word and are never too wide', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 5, max: 40 }), (text, width) => {
      const lines = breakLines(piecesOf(text, 'en'), width, measure);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
    }),
  );
});

test('balanced lines are as many, and break no more words', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 18, max: 40 }), (text, width) => {
      const pieces = piecesOf(text, 'en');
      const lines = breakLines(pieces, width, measure);
      const balanced = balanceLines(lines, pieces, width, measure);
      expect(balanced).toHaveLength(lines.length);
      expect(balanced.join(' ')).toBe(text);
      expect(Math.max(...balanced.map(measure))).toBeLessThanOrEqual(Math.max(...lines.map(measure)));
    }),
  );
});

test.each([
  ['short', 5, 'short'],
  ['shortened', 5, 'shor…'],
  ['two words', 5, 'two…'],
  ['anything', 0, '…'],
  ['several whole words, and', 22, 'several whole words…'],
  ['a longwordindeed', 8, 'a longw…'],
])('shorten("%s", %i) is "%s"', (text, width, expected) => {
  expect(shorten(text, width, measure)).toBe(expected);
});
