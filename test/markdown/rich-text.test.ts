import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toInlineHtml as inlineHtml, toPlainText } from '../../src/markdown/rich-text.ts';
import { CONTEXT } from '../support/compile.ts';

const toInlineHtml = (text: string) => inlineHtml(text, CONTEXT);

const isFilled = (line: string) => line.trim() !== '';

describe('a line of Markdown', () => {
  test.each([
    { line: 'Rolled back `a1b2c3`', html: 'Rolled back <code>a1b2c3</code>', text: 'Rolled back a1b2c3' },
    { line: 'It was *not* & is not', html: 'It was <em>not</em> &amp; is not', text: 'It was not & is not' },
    { line: '  Two\n lines ', html: 'Two lines', text: 'Two lines' },
    { line: '- no list', html: '- no list', text: '- no list' },
    { line: '3. no list', html: '3. no list', text: '3. no list' },
    { line: '# no heading', html: '# no heading', text: '# no heading' },
    {
      line: 'See www.example.com',
      html: 'See <a href="http://www.example.com">www.example.com</a>',
      text: 'See www.example.com',
    },
    { line: '<!-- Acme --> Slow.', html: ' Slow.', text: 'Slow.' },
    { line: '<div><!-- Acme --> Slow.</div>', html: '<div> Slow.</div>', text: 'Slow.' },
    {
      line: '<center><!-- Acme -->Slow</center>',
      html: '&lt;center>Slow&lt;/center>',
      text: '<center>Slow</center>',
    },
    { line: '<!-- Acme --> In C #', html: ' In C #', text: 'In C #' },
    { line: '<!-- Acme -->', html: '', text: '' },
    { line: '', html: '', text: '' },
  ])('$line', ({ line, html, text }) => {
    expect(toInlineHtml(line)).toBe(html);
    expect(toPlainText(line)).toBe(text);
  });

  test('is the same with and without a mark elsewhere in it', () => {
    const unit = fc.constantFrom(..."aZ09éß日 ,.;:?()%'’‘“”–—…-www.xn--", '\u0301', '1.', '-', '(c)', '\n');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }).filter(isFilled), (line) => {
        expect(`${toInlineHtml(line)} <em>end</em>`).toBe(toInlineHtml(`${line} *end*`));
      }),
      { numRuns: 2000 },
    );
  });
});
