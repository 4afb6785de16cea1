import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHtml, markdownOfHtml, markdownOfText } from '../../../src/import/text/html.ts';
import { createPictures } from '../../../src/import/text/pictures.ts';
import { toPlainText } from '../../../src/markdown/rich-text.ts';
import { parseMarkdown } from '../../../src/source/markdown.ts';

const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Signs that mean something to Markdown, to HTML or to a parser of either, between plain words. */
const sign = fc.constantFrom(
  ...'# - + * _ ** __ ~~ ` ``` ~~~ > < <3 <your-token> </x> | --- === 1. 1) [a] [a]: [^1] ![ ]( ) \\ : {x} {{< t >}} $x$ ::: @ a@b.test'.split(
    ' ',
  ),
  ...'www.acme.test https://acme.test/a_b_c?d=*e*&f=1 https://acme.test/. (https://acme.test/a(b)) && &x; % %0A " \' – … 🛑 é'.split(
    ' ',
  ),
  ...[
    '\n',
    '\r\n',
    '\n\n',
    ' ',
    '    ',
    '\t',
    'word',
    'Word.',
    '\n- ',
    '\n1. ',
    '\n> ',
    '\n    ',
    '  \n',
    '\\\n',
  ],
);

test('plain text is read back as the same words, whatever signs it holds', () => {
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 14 }), (signs) => {
      const text = signs.join('');
      const markdown = markdownOfText(text, createPictures());
      expect(words(toPlainText(markdown))).toBe(words(text));
    }),
    { numRuns: 1500 },
  );
});

test('its lines end where they ended', () => {
  expect(markdownOfText('One.\nTwo.\r\n\r\n\r\nThree.\n', createPictures())).toBe('One.\\\nTwo.\n\nThree.');
});

describe('HTML becomes Markdown', () => {
  test.each([
    ['breaks', 'One.<br />\r\nTwo.<br /><br />Three.', 'One.\\\nTwo.\n\nThree.'],
    ['emphasis', '<b>Done</b>, <em>not</em> <strong>yet</strong>.', '**Done**, _not_ **yet**.'],
    ['links', '<a href="/incidents/a">Before</a>', '[Before](https://status.acme.test/incidents/a)'],
    ['an address as its own words', 'See https://acme.test/a_b_c.', 'See <https://acme.test/a_b_c>.'],
    ['links that would run something', '<a href="javascript:alert(1)">Here</a>', 'Here'],
    ['lists', '<ul>\r\n<li>One</li>\r\n<li>Two</li>\r\n</ul>', '- One\n- Two'],
    ['headings', '<h2>Cause</h2>\n<p>A lock.</p>', '## Cause\n\nA lock.'],
    ['code', '<pre><code>a &lt; b\n  c</code></pre>', '```\na < b\n  c\n```'],
    [
      'tables',
      '<table><tr><th>Time</th></tr><tr><td>12:00</td></tr></table>',
      '| Time  |\n| ----- |\n| 12:00 |',
    ],
    ['references', 'Fish &amp; chips&#33;', 'Fish & chips!'],
    ['tags that no browser knows', 'Set <your-token> if a < b', 'Set \\<your-token> if a < b'],
    ['what would run', '<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['a tag that never ends', 'a <b', 'a \\<b'],
    ['what is hidden', 'a<!-- secret -->b', 'ab'],
    ['embedded pages', '<iframe src="https://video.test/1"></iframe>', '<https://video.test/1>'],
  ])('%s', (_, html, markdown) => {
    expect(markdownOfText(html, createPictures('https://status.acme.test/'))).toBe(markdown);
  });
});

test('lines of HTML that is HTML as a whole flow', () => {
  expect(markdownOfHtml('<p>One\ntwo</p>\n<p>three</p>', createPictures())).toBe('One two\n\nthree');
});

test('pictures lie beside the document, each once', () => {
  const pictures = createPictures('https://status.acme.test/');
  const html =
    '<img src="/files/Graph%20A.PNG" alt="Errors"><img src="https://cdn.test/x/graph-a.png"><img src="/files/Graph%20A.PNG" alt="Again"><img src="data:image/gif;base64,R0lG">';
  expect(markdownOfHtml(html, pictures)).toBe(
    '![Errors](./graph-a.png)![Picture](./graph-a-2.png)![Again](./graph-a.png)![Picture](./picture.gif)',
  );
  expect(pictures.attachments).toEqual([
    { name: 'graph-a.png', from: 'https://status.acme.test/files/Graph%20A.PNG' },
    { name: 'graph-a-2.png', from: 'https://cdn.test/x/graph-a.png' },
    { name: 'picture.gif', from: 'data:image/gif;base64,R0lG' },
  ]);
});

test('no word of HTML is lost, whatever its elements', () => {
  const tag = fc.constantFrom(
    ...'b i a p div span ul ol li table tr td th h1 h3 blockquote pre code br hr dl dt dd section u sup details summary'.split(
      ' ',
    ),
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom('alpha', 'beta ', ' gamma', 'delta\n', '*', '&amp;', '<x-y>'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const html = pieces.join('');
      const markdown = markdownOfText(html, createPictures());
      // HTML that is wrong is put in another order by browsers, too.
      const lettersOf = (text: string) => [...text.replaceAll(/[^a-z]/g, '')].sort().join('');
      const plain = html.replaceAll(/<\/?(?!x-y)[a-z0-9]+>/g, '').replaceAll('&amp;', '');
      expect(lettersOf(toPlainText(markdown))).toBe(lettersOf(plain));
      parseMarkdown(markdown, 'md');
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['<p>Text</p>', true],
  ['\n <div class="a"><h1>Text</h1></div>', true],
  ['<b>Text</b> and more', false],
  ['<https://acme.test>', false],
  ['## Text', false],
  ['<p> is a tag', false],
])('isHtml(%j) is %j', (text, expected) => expect(isHtml(text)).toBe(expected));
