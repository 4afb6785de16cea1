import { describe, expect, test } from 'vitest';
import { compile, htmlOf } from '../support/compile.ts';

describe('HTML in plain Markdown', () => {
  test('is HTML where it shapes text, balanced and without what else it carries', async () => {
    const body =
      '<details open onclick="steal()" data-note="secret">\n<summary>The log</summary>\n\n- It *held*.\n\n</details>\n\nAfter.';
    expect(await htmlOf(body, 'md')).toBe(
      '<details open>\n<summary>The log</summary>\n<ul>\n<li>It <em>held</em>.</li>\n</ul>\n</details>\n<p>After.</p>',
    );
  });

  test.each([
    { body: '<script>steal()</script>', html: '<p>&lt;script>steal()&lt;/script></p>' },
    { body: 'An <iframe src="/x"></iframe>.', html: '<p>An &lt;iframe src="/x">&lt;/iframe>.</p>' },
    { body: 'For <your-shop>.', html: '<p>For &lt;your-shop>.</p>' },
    { body: 'A <!-- secret --> b.', html: '<p>A  b.</p>' },
    { body: '<!-- secret -->\n\nB.', html: '<p>B.</p>' },
    { body: '<div>\n<!-- secret -->\nB.\n</div>', html: '<div>\n\nB.\n</div>' },
    { body: '<?php secret ?>', html: '<p>&lt;?php secret ?></p>' },
    { body: '<a href="javascript:steal()">here</a>', html: '<p>here</p>' },
    { body: '<b>bold', html: '<p><b>bold</b></p>' },
  ])('$body', async ({ body, html }) => {
    expect((await htmlOf(body, 'md')).trim()).toBe(html);
  });
});

describe('addresses of an author', () => {
  test.each([
    { body: '[a](/incidents/x/)', html: '<p><a href="/status/incidents/x/">a</a></p>' },
    { body: 'A <a href="/sla/">a</a>', html: '<p>A <a href="/status/sla/">a</a></p>' },
    { body: '[a][b]\n\n[b]: /sla/', html: '<p><a href="/status/sla/">a</a></p>' },
    { body: '[a](#b)', html: '<p><a href="#b">a</a></p>' },
    { body: '[a](https://acme.test/b)', html: '<p><a href="https://acme.test/b">a</a></p>' },
    { body: '[a](//acme.test/b)', html: '<p><a href="//acme.test/b">a</a></p>' },
    { body: 'http://billing:PORT/health', html: '<p>http://billing:PORT/health</p>' },
    { body: '[a](javascript:steal())', html: '<p>a</p>' },
  ])('$body', async ({ body, html }) => {
    expect(await htmlOf(body, 'md')).toBe(html);
    expect(await htmlOf(body, 'mdx')).toBe(html);
  });
});

describe('pictures', () => {
  const picture =
    '<img src="/status/share/graph.1000.webp" srcset="/status/share/graph.480.webp 480w, /status/share/graph.1000.webp 1000w" sizes="(min-width: 44rem) 42rem, 100vw" alt="It rises" width="1000" height="500" loading="lazy" decoding="async">';

  test.each([
    { body: '![It rises](./graph.png)', html: `<p>${picture}</p>` },
    { body: '![It rises][g]\n\n[g]: ./graph.png', html: `<p>${picture}</p>` },
    { body: '<Figure src="./graph.png" alt="It rises" />', html: `<Figure>${picture}</Figure>` },
    {
      body: '<Figure src="./graph.png" srcDark="./graph.png" alt="It rises" />',
      html: `<Figure>${picture.replace('alt="It rises"', 'alt="It rises" class="aw-for-light"')}${picture.replace('alt="It rises"', 'alt="It rises" class="aw-for-dark"')}</Figure>`,
    },
    { body: '![It rises](./gone.png)', html: '<p>It rises</p>' },
    { body: '![It rises](https://elsewhere.test/a.png)', html: '<p>It rises</p>' },
  ])('$body', async ({ body, html }) => {
    expect(await htmlOf(body)).toBe(html);
  });
});

describe('headings', () => {
  const idsOf = async (body: string, format: 'md' | 'mdx' = 'mdx') =>
    (await compile(body, format)).headings.map(({ id, level }) => `${level} ${id}`);

  test.each([
    { body: '## A\n\n### B\n\n## A', ids: ['2 a', '3 b', '2 a-1'] },
    { body: '# A\n\n## B', ids: ['2 a', '3 b'] },
    { body: 'A\n===\n\nB\n---', ids: ['2 a', '3 b'] },
    { body: '```sh\n# no title\n```\n\n## A', ids: ['2 a'] },
    { body: '````md\n```\n# no title\n```\n````\n\n## A', ids: ['2 a'] },
    { body: '{/*\n# no title\n*/}\n\n## A', ids: ['2 a'] },
    { body: '## Timeline\n\n## Updates', ids: ['2 timeline-1', '2 updates-1'] },
    { body: '<Details summary="S">\n\n## A\n\n</Details>\n\n## A', ids: ['2 a', '2 a-1'] },
    { body: '## Why <Term name="CDN" /> fell', ids: ['2 why-cdn-fell'] },
    { body: '## Foot[^1]\n\n[^1]: Note.', ids: ['2 foot'] },
    { body: '## `a()` & b', ids: ['2 a--b'] },
    { body: '<Term name="CDN" />\n\n## term CDN\n\n## !', ids: ['2 term-cdn-1', '2 section'] },
  ])('$body', async ({ body, ids }) => {
    expect(await idsOf(body)).toEqual(ids);
  });

  test('are the anchors of the text for search, and stand on the page once each', async () => {
    const body = '# A\n\nOne.\n\n## Timeline\n\nTwo.\n\n<h2>B</h2>\n\nThree.';
    const { sections } = await compile(body, 'md');
    expect(sections.map(({ id, text }) => [id, text])).toEqual([
      ['a', 'One.'],
      ['timeline-1', 'Two.'],
      ['b', 'Three.'],
    ]);
    const html = await htmlOf(body, 'md');
    for (const { id } of sections) expect(html.split(` id="${id}"`)).toHaveLength(2);
  });
});

describe('nothing of MDX is evaluated', () => {
  test.each([
    { body: 'A {/* secret */} b.', html: '<p>A  b.</p>' },
    { body: '{/* secret */}\n\nB.', html: '<p>B.</p>' },
    { body: 'A <b class={"x"}>a</b>', html: '<p>A <b class="x">a</b></p>' },
  ])('$body', async ({ body, html }) => {
    expect(await htmlOf(body)).toBe(html);
  });

  test.each(['<Evil />', '<b.c />', 'import a from "b"', 'export const a = 1', '<><b>a</b></>'])(
    '%s is refused by the compiler too',
    async (body) => {
      await expect(compile(body)).rejects.toThrow('in a document that was checked');
    },
  );
});

test('what a body is made of stays apart from the text around it', async () => {
  const { parts } = await compile('A <Term name="CDN">net</Term> *b*.\n\n<Note>\n\n- c\n\n</Note>');
  expect(parts).toEqual([
    '<p>A ',
    { name: 'Term', props: { name: 'CDN', first: '' }, children: ['net'] },
    ' <em>b</em>.</p>\n',
    { name: 'Note', props: {}, children: ['<ul>\n<li>c</li>\n</ul>'] },
  ]);
});

test('code keeps to its frame, its colours and its size', async () => {
  expect(await htmlOf('```js\nconst a = 1;\n```')).toContain('<span class="token-keyword">const</span>');
  const long = await htmlOf(`\`\`\`json\n${'{"a": 1}\n'.repeat(3000)}\`\`\``);
  expect(long).not.toContain('token-');
  expect(long.length).toBeLessThan(3000 * 50);
  expect(await htmlOf('```nonsense\n<b>\n```')).toContain(
    '<code><span class="line"><span>&lt;b></span></span></code>',
  );
});
