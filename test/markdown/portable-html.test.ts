import { describe, expect, test } from 'vitest';
import { toPortableMarkdown } from '../../src/markdown/portable.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { CONTEXT } from '../support/compile.ts';

describe('text beside HTML stays text for those who read the Markdown elsewhere', () => {
  test.each([
    {
      body: '<details>x</details> \\<script>run()\\</script>',
      portable: '<details>\n\nx\n\n</details>\n\n\\<script>run()\\</script>',
    },
    {
      body: '<div>a</div>\n\n[x](https://x.test "<script>")',
      portable: '<div>\n\na\n\n</div>\n\n[x](https://x.test "<script>")',
    },
    { body: 'a <hr/> `<script>`', portable: 'a\n\n<hr>\n\n`<script>`' },
    { body: '<b>a</b> `<script>`', portable: '<b>a</b> `<script>`' },
    { body: '## <div>a</div> `<script>`', portable: '## a  `<script>`' },
    {
      body: '<details>\n<summary>a</summary>\nb\n</details>',
      portable: '<details>\n\n<summary>\n\na\n\n</summary>\n\nb\n\n</details>',
    },
    { body: '<a href="javascript:run()">a</a>', portable: '<a>a</a>' },
    { body: '{/* a */}<br/>\n`<script>`', portable: '<br>\n\n`<script>`' },
    { body: 'b <q cite="javascript:run()">a</q>', portable: 'b <q>a</q>' },
  ])('$body', ({ body, portable }) => {
    expect(toPortableMarkdown(parseMarkdown(body, 'mdx'), CONTEXT)).toBe(portable);
  });
});

test.each([
  ['<b class="a" aria-label="b" title="c">d</b>', '<b aria-label="b" title="c">d</b>'],
  ['a <img class="b" src="./graph.png" alt="c" />', 'a <img src="/status/share/graph.1000.webp" alt="c">'],
  ['a <img src="./none.png" alt="c" />', 'a <img alt="c">'],
  ['<a href="/b/" id="c">d</a>', '<a href="/status/b/" id="c">d</a>'],
  ['<q cite="javascript:run()">d</q>', '<q>d</q>'],
])('HTML has the same attributes in both formats: %s', (body, portable) => {
  expect(toPortableMarkdown(parseMarkdown(body, 'md'), CONTEXT)).toBe(portable);
  expect(toPortableMarkdown(parseMarkdown(body, 'mdx'), CONTEXT)).toBe(portable);
});
