import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { cutAfter } from '../../src/feeds/cut-html.ts';
import { LONGEST, toFeedHtml } from '../../src/feeds/feed-html.ts';
import { words } from '../support/words.ts';

const PAGE = 'https://acme.test/status/incidents/one/';

/** Every address in the HTML, by its attribute. */
function addressesIn(html: string): string[] {
  return [...html.matchAll(/ (?:href|src|srcset|poster|cite)="([^"]*)"/g)].map(([, address = '']) => address);
}

describe('addresses', () => {
  test.each([
    ['<a href="#why">a</a>', '<a href="https://acme.test/status/incidents/one/#why">a</a>'],
    [
      '<a href="../two/?a=1&amp;b=2">a</a>',
      '<a href="https://acme.test/status/incidents/two/?a=1&#x26;b=2">a</a>',
    ],
    ['<img src="/img/p.png" alt="P">', '<img src="https://acme.test/img/p.png" alt="P">'],
    [
      '<img src="p.png" srcset="/a.png 1x, b.png 2x" alt="">',
      '<img src="https://acme.test/status/incidents/one/p.png" srcset="https://acme.test/a.png 1x, https://acme.test/status/incidents/one/b.png 2x" alt="">',
    ],
    [
      '<video src="/v.mp4" poster="v.png"></video>',
      '<video src="https://acme.test/v.mp4" poster="https://acme.test/status/incidents/one/v.png"></video>',
    ],
    [
      '<blockquote cite="/x"><p>q</p></blockquote>',
      '<blockquote cite="https://acme.test/x"><p>q</p></blockquote>',
    ],
    ['<a href="mailto:help@acme.test">a</a>', '<a href="mailto:help@acme.test">a</a>'],
    ['<img src="data:image/png;base64,AA==" alt="">', '<img src="data:image/png;base64,AA==" alt="">'],
  ])('%s', (html, expected) => {
    expect(toFeedHtml(html, PAGE, words)).toBe(expected);
  });

  test.each([
    ['<a href="http://billing:PORT/health">health</a>', '<a>health</a>'],
    [
      '<p>See http://billing:PORT/health or <code>href="http://[::1"</code>.</p>',
      '<p>See http://billing:PORT/health or <code>href="http://[::1"</code>.</p>',
    ],
    ['<a href="http://[::1">a</a><img src="https://a b/c.png" alt="x">', '<a>a</a>'],
    ['<a href="javascript:alert(1)">a</a><a href="data:text/html,x">b</a>', '<a>a</a><a>b</a>'],
  ])('that no reader could follow leave their text: %s', (html, expected) => {
    expect(toFeedHtml(html, PAGE, words)).toBe(expected);
  });
});

test('what only a page can use is left out, and the words of everything else stay', () => {
  const html = [
    '<style>p{}</style><script>1</script><svg><title>t</title><path d="M0"/></svg>',
    '<p id="x" class="y" style="z" data-q="r" tabindex="0">A <dfn><button popovertarget="t">word</button><span id="t" popover>Its meaning</span></dfn>.</p>',
    '<aw-copy><button>Copy</button></aw-copy><aw-note><p>Kept.</p></aw-note>',
    '<label><input type="checkbox"> Tick</label><iframe src="/x"></iframe>',
    '<pre class="astro-code" style="c" tabindex="0"><code><span class="line"><span style="color:red">a &lt; b</span></span></code></pre>',
    '<details><summary>Log</summary><ol start="3"><li>x</li></ol></details>',
  ].join('');
  expect(toFeedHtml(html, PAGE, words)).toBe(
    '<p>A <dfn>word</dfn>.</p><p>Kept.</p><pre><code>a &#x3C; b</code></pre><details><summary>Log</summary><ol start="3"><li>x</li></ol></details>',
  );
});

test('what an author left open is closed', () => {
  expect(toFeedHtml('<p>a <em>b</p><ul><li>c', PAGE, words)).toBe(
    '<p>a <em>b</em></p><ul><li><em>c</em></li></ul>',
  );
});

describe('what is too long', () => {
  const log = 'at 10:00 a line of a log that is long 🙂\n'.repeat(6_000);
  const long = `<p>Before.</p><details><summary>Log</summary><pre><code>${log}</code></pre></details><p>After.</p>`;

  test('is cut, stays whole as HTML, and leads to the rest', () => {
    const html = toFeedHtml(long, PAGE, words);
    expect(html.length).toBeLessThan(LONGEST + 500);
    expect(html.startsWith('<p>Before.</p><details><summary>Log</summary><pre><code>at 10:00')).toBe(true);
    expect(
      html.endsWith(`</code></pre></details><p><a href="${PAGE}">Read the rest on the page</a></p>`),
    ).toBe(true);
    expect(html).not.toContain('After.');
    expect(Buffer.from(html).toString()).toBe(html);
  });

  test.each(['🙂', 'e\u0301', '👩‍🚒'])('is never cut within %s', (letter) => {
    for (const before of ['', 'x', 'xx', 'xxx', 'xxxx', 'xxxxx']) {
      const { children } = cutAfter([{ type: 'text', value: before + letter.repeat(60) }], 50);
      const [text] = children;
      const kept = text?.type === 'text' ? text.value.slice(before.length, -1) : '';
      expect(kept).toBe(letter.repeat(kept.length / letter.length));
    }
  });

  test('and what is not too long has no such link', () => {
    expect(toFeedHtml('<p>Short.</p>', PAGE, words)).toBe('<p>Short.</p>');
  });
});

test('every address of a hostile page is whole or left out', () => {
  const addresses = [
    '',
    ' ',
    '#',
    '?',
    '//',
    '///',
    'http:',
    'http://',
    '%',
    '\\\\x',
    'x y',
    'http://a:b',
    'HTTP://A.test',
    '/%zz',
    'ftp://x',
  ];
  const html = addresses
    .map((address) => {
      const value = address.replaceAll('"', '&quot;');
      return `<a href="${value}">l</a><img src="${value}" srcset="${value} 2x" alt=""><q cite="${value}">q</q>`;
    })
    .join('');
  const written = toFeedHtml(html, PAGE, words);
  for (const address of addressesIn(written))
    for (const part of address.split(', ')) expect(part).toMatch(/^https?:\/\/[^\s/]/);
  expect(fromHtml(written, { fragment: true }).children.length).toBeGreaterThan(addresses.length);
});

test('a drawing is told by its name, or is left out when it has none', () => {
  const named = '<svg role="img"><title>How a retry travels</title><desc>A to B</desc><path d=""/></svg>';
  expect(toFeedHtml(`<figure>${named}</figure>`, PAGE, words)).toBe(
    '<figure><p>How a retry travels</p><p>A to B</p></figure>',
  );
  expect(toFeedHtml('<svg role="img" aria-label="It rises."><g/></svg>', PAGE, words)).toBe(
    '<p>It rises.</p>',
  );
  expect(toFeedHtml('<svg aria-hidden="true"><title>Icon</title></svg>', PAGE, words)).toBe('');
});
