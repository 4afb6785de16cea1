import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPortableText } from '../../src/markdown/portable.ts';
import { toInlineHtml as inlineHtml, toBlocksHtml, toPlainText } from '../../src/markdown/rich-text.ts';
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

  test.each(['- a', '1. a', '1) a', '---', '-'])(
    'stays a line where Markdown is read elsewhere: %s',
    (line) => {
      const portable = toPortableText(line, 'line', CONTEXT);
      expect(toBlocksHtml(portable, CONTEXT)).toBe(`<p>${line}</p>`);
    },
  );

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

describe('Markdown of any blocks', () => {
  test.each([
    { text: '- Orders', html: '<ul>\n<li>Orders</li>\n</ul>' },
    { text: '1. Orders', html: '<ol>\n<li>Orders</li>\n</ol>' },
    { text: '1) Orders', html: '<ol>\n<li>Orders</li>\n</ol>' },
    { text: '---', html: '<hr>' },
    { text: '# Orders', html: '<h3>Orders</h3>' },
    { text: '> Orders', html: '<blockquote>\n<p>Orders</p>\n</blockquote>' },
    { text: '-5 degrees', html: '<p>-5 degrees</p>' },
    { text: '1.5 seconds', html: '<p>1.5 seconds</p>' },
    { text: ' Orders ', html: '<p>Orders</p>' },
  ])('$text', ({ text, html }) => {
    expect(toBlocksHtml(text, CONTEXT)).toBe(html);
  });

  test('is the same with and without a mark below it', () => {
    const unit = fc.constantFrom(..."aZ09ß日 ,.;:?()%'’“–…-www.", '1.', '1)', '- ', '--', '    ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }).filter(isFilled), (text) => {
        expect(`${toBlocksHtml(text, CONTEXT)}\n<p><em>end</em></p>`).toBe(
          toBlocksHtml(`${text}\n\n*end*`, CONTEXT),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
