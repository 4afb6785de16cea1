import { describe, expect, test } from 'vitest';
import { toBlocksHtml, toInlineHtml } from '../../src/markdown/rich-text.ts';
import { CONTEXT, htmlOf } from '../support/compile.ts';

const arabic = { ...CONTEXT, language: 'ar' };

describe('a text in another language than its page says so', () => {
  test.each([
    { text: 'تعطل الدفع', html: '<p lang="ar" dir="rtl">تعطل الدفع</p>' },
    { text: 'API متوقفة', html: '<p lang="ar" dir="rtl">API متوقفة</p>' },
    { text: '12:30', html: '<p lang="ar" dir="rtl">12:30</p>' },
    { text: 'GET', html: '<p lang="ar" dir="ltr">GET</p>' },
    { text: 'تعطل `GET /v1`', html: '<p lang="ar" dir="rtl">تعطل <code>GET /v1</code></p>' },
    {
      text: '- تعطل\n- Rolled back',
      html: '<ul lang="ar" dir="rtl">\n<li>تعطل</li>\n<li dir="ltr">Rolled back</li>\n</ul>',
    },
  ])('$text', ({ text, html }) => {
    expect(toBlocksHtml(text, arabic)).toBe(html);
  });

  test('within a line', () => {
    expect(toInlineHtml('تعطل *الدفع*', arabic)).toBe('<span lang="ar" dir="rtl">تعطل <em>الدفع</em></span>');
  });

  test('unless it is another country’s form of the same', () => {
    expect(toBlocksHtml('The API', { ...CONTEXT, language: 'en-GB' })).toBe('<p>The API</p>');
  });
});

describe('in it, what is ours is in the language of the page', () => {
  test('boxes around tables, ticked boxes, and the heading of notes', () => {
    const html = toBlocksHtml('- [x] تم\n\n| ا |\n|---|\n| ب[^1] |\n\n[^1]: ت\n', arabic);
    expect(html).toMatch(
      /<ul [^>]*lang="ar"[^>]*>\s*<li[^>]*><span role="img" aria-label="[^"]*" lang="en" dir="ltr">/,
    );
    expect(html).toMatch(/<div class="aw-scroll"(?![^>]*lang)[^>]*><table lang="ar" dir="rtl">/);
    expect(html).toMatch(/<h\d(?![^>]*lang)[^>]*>Footnotes<\/h\d>\s*<ol lang="ar" dir="rtl">/);
  });

  test('code, which is in none', () => {
    expect(toBlocksHtml('1. تم\n\n   ```\n   echo\n   ```\n', arabic)).toMatch(
      /<div lang="en" dir="ltr"><pre/,
    );
  });
});

test('a body of the page’s own language says nothing of it', async () => {
  expect(await htmlOf('The *API*\n\n<Note>Down</Note>')).not.toMatch(/lang=|dir=/);
});
