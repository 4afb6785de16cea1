import { describe, expect, test } from 'vitest';
import { toBlocksHtml, toInlineHtml } from '../../src/markdown/rich-text.ts';
import { wordsOf } from '../../src/words/table.ts';
import { CONTEXT } from '../support/compile.ts';

const arabic = { ...CONTEXT, words: wordsOf('ar'), language: 'ar' };

describe('blocks that run the other way than their site say so', () => {
  test.each([
    { text: 'The API was down', html: '<p dir="ltr">The API was down</p>' },
    { text: 'تعطل الدفع', html: '<p>تعطل الدفع</p>' },
    { text: '12:30', html: '<p>12:30</p>' },
    { text: 'The *API* was down', html: '<p dir="ltr">The <em>API</em> was down</p>' },
    {
      text: '- Rolled back\n- تعطل `GET /v1`',
      html: '<ul dir="ltr">\n<li>Rolled back</li>\n<li dir="rtl">تعطل <code>GET /v1</code></li>\n</ul>',
    },
  ])('$text', ({ text, html }) => {
    expect(toBlocksHtml(text, arabic)).toBe(html);
  });

  test('and those that run as it does are as they were', () => {
    expect(toBlocksHtml('- The *API*\n\n> was down', CONTEXT)).not.toContain('dir=');
  });

  test('code has no direction but its own', () => {
    expect(toBlocksHtml('    echo 1', arabic)).not.toContain('dir=');
  });
});

test('a line that runs the other way is kept apart from what is around it', () => {
  expect(toInlineHtml('The *API* failed', arabic)).toBe('<bdi>The <em>API</em> failed</bdi>');
  expect(toInlineHtml('تعطل الدفع', arabic)).toBe('تعطل الدفع');
  expect(toInlineHtml('تعطل الدفع', CONTEXT)).toBe('<bdi>تعطل الدفع</bdi>');
});
