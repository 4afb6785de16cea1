import fc from 'fast-check';

/** Markdown of every kind that may stand within a line. */
const INLINE = [
  'plain words',
  '*emphasis* and **weight**',
  '~~gone~~ `code` ``a ` b``',
  '[link](https://acme.test/a?b=c&d=e#f)',
  '[mail](mailto:help@acme.test "title")',
  '<https://acme.test/ü?ß=1>',
  'https://acme.test/path_(with)_parens.',
  'www.acme.test',
  'http://billing:PORT/health',
  'http://[::1',
  'a < b > c & d &amp; &copy; &#0; &#x1F600; &nosuch;',
  '\\* escaped \\` \\[ \\<',
  '{braces} {{ twice }} $dollar',
  '<b>bold</b> <kbd>K</kbd> <br> <i>open',
  '<script>alert(1)</script>',
  '<custom-tag a="b">text</custom-tag>',
  '<!-- comment -->',
  '<a href="/" onclick="x()">here</a>',
  '[^1] [^none] [nowhere][none]',
  '100% ±5 $HOME %s %d %20 %zz',
  '日本語 العربية עברית 한국어 ไทย',
  '👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 \u200d \u00ad',
  ']]> <![CDATA[ x ]]> <?xml ?>',
  '--> <!-- ]]>',
  '::: :: ::error::not one',
  '"quotes" \'single\' “curly” «guillemets»',
  'a|b|c \\| d',
  '$$x^2$$ H~2~O ^up^',
  '2026-03-02 10:00 +1h C# C++ 10.0.3.17 foo.bar_baz',
  'constructor __proto__ toString null undefined NaN',
];

const longWord = fc.integer({ min: 1, max: 400 }).map((length) => 'long'.repeat(length));
const anyText = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replaceAll(/[\n\r]/g, ' '));
const inline = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...INLINE) }, anyText, longWord), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));

/** Markdown of several lines, in every form. */
const block: fc.Arbitrary<string> = fc.oneof(
  inline,
  fc.tuple(fc.integer({ min: 1, max: 6 }), inline).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  inline.map((text) => `${text.slice(0, 40)}\n===`),
  fc
    .constantFrom('Timeline', 'Updates', 'Actions', 'Related', 'main', 'constructor', '💥')
    .map((text) => `## ${text}`),
  fc
    .array(inline, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `- ${item}\n  1. deeper`).join('\n')),
  fc
    .array(inline, { minLength: 1, maxLength: 2 })
    .map((items) => items.map((item) => `- [x] ${item}`).join('\n')),
  inline.map((text) => `> ${text}\n> > ${text}`),
  fc
    .tuple(fc.constantFrom('', 'js', 'nosuch', 'constructor', 'diff', 'json title="a"'), inline)
    .map(([language, text]) => `\`\`\`${language}\n${text}\n{% raw %} </code></pre>\n\`\`\``),
  inline.map((text) => `| a | b |\n|:-:|---|\n| ${text.replaceAll('|', '\\|')} | |`),
  inline.map(
    (text) => `<details><summary>${text.replaceAll('<', '&lt;')}</summary>\n\n${text}\n\n</details>`,
  ),
  inline.map((text) => `<div align="center">\n${text}\n</div>`),
  inline.map((text) => `Note[^1].\n\n[^1]: ${text}\n\n    More.`),
  inline.map((text) => `[none]: https://acme.test/x "${text.replaceAll('"', '')}"`),
  fc
    .constantFrom(
      'flowchart LR\n  a[One] --> b',
      'sequenceDiagram\n  a->>b: hi; there',
      'pie\n  "x" : 1',
      'nosuch\n  x',
    )
    .map((source) => `\`\`\`mermaid title="A drawing"\n%% note\n${source}\n\`\`\``),
  fc.constantFrom('---', '***', '<hr>', '<!-- block\n\nlong -->', '    indented code', '\\', '&nbsp;'),
);

const components = fc.constantFrom(
  '<Timeline />',
  '<Impact />',
  '<Updates />',
  '<Actions />',
  '<PhaseStrip />',
  '<Note>Words</Note>',
  '<Note type="warning">\n\n## Inside\n\n- item\n\n</Note>',
  '<Details summary="constructor">\n\nText `code`\n\n</Details>',
  '<Metric label="A & B" before="<1" after="“2”" />',
  '{/* comment */}',
);

const body = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join('\n\n'));
const mdxBody = fc.array(fc.oneof(block, components), { maxLength: 8 }).map((blocks) => blocks.join('\n\n'));

const quoted = (text: fc.Arbitrary<string>) => text.map((value) => JSON.stringify(value));
const yaml = (lines: (string | undefined)[]) => `---\n${lines.filter(Boolean).join('\n')}\n---\n\n`;
const optional = (line: fc.Arbitrary<string>) => fc.option(line, { nil: undefined });

const incident = fc
  .tuple(
    quoted(inline),
    optional(quoted(inline).map((text) => `summary: ${text}`)),
    optional(
      quoted(body).map((text) => `updates:\n  - { at: "10:10", status: investigating, text: ${text} }`),
    ),
    optional(
      quoted(inline).map((text) => `timeline:\n  - { at: "10:05", text: ${text} }\n  - 10:20: ${text}`),
    ),
    optional(
      quoted(inline).map((text) => `actions:\n  - { text: ${text}, status: planned, owner: ${text} }`),
    ),
    optional(quoted(inline).map((text) => `impact:\n  - { label: ${text}, value: ${text} }`)),
    optional(quoted(inline).map((text) => `tags: [${text}, C#, "100%", ci/cd]`)),
    optional(quoted(body).map((text) => `report:\n  corrections:\n    - { at: 2026-03-05, text: ${text} }`)),
  )
  .map(([title, ...fields]) =>
    yaml([
      `title: ${title}`,
      'started: 2026-03-02 10:00',
      'resolved: 2026-03-02 10:40',
      'services: [api]',
      ...fields,
    ]),
  );

const maintenance = fc
  .tuple(quoted(inline), quoted(inline), quoted(body))
  .map(([title, summary, text]) =>
    yaml([
      `title: ${title}`,
      `summary: ${summary}`,
      'services: [api]',
      'starts: 2026-04-10 10:00',
      'ends: 12:00',
      `updates:\n  - { at: 2026-03-10 10:00, status: update, text: ${text} }`,
    ]),
  );

const page = fc
  .tuple(quoted(inline), quoted(inline))
  .map(([title, text]) => yaml([`title: ${title}`, `description: ${text}`]));

const document = (head: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.record({ ending: fc.constant('md'), text: fc.tuple(head, body).map((parts) => parts.join('')) }),
    fc.record({ ending: fc.constant('mdx'), text: fc.tuple(head, mdxBody).map((parts) => parts.join('')) }),
  );

const SITE = `name: "Acme & <Söhne> \\"x\\""
url: https://acme.test/status
timezone: Europe/Berlin
description: "A ]]> & <b>"
services: [{ id: api, name: "API <1> & “two”" }]
links: [{ label: "<Here>", url: / }]
`;

/** Files below `content/`: documents of all kinds, of what people and machines write into them. */
export const hostileContent: fc.Arbitrary<Map<string, string>> = fc
  .record({
    incidents: fc.array(document(incident), { minLength: 40, maxLength: 40 }),
    maintenance: fc.array(document(maintenance), { minLength: 5, maxLength: 5 }),
    pages: fc.array(document(page), { minLength: 5, maxLength: 5 }),
  })
  .map((folders) => {
    const files = Object.entries(folders).flatMap(([folder, documents]) =>
      documents.map(({ ending, text }, index): [string, string] => {
        const name = folder === 'incidents' ? `2026-03-02-case-${index}` : `case-${index}`;
        return [`content/${folder}/${name}.${ending}`, text];
      }),
    );
    return new Map([['content/site.yaml', SITE], ...files]);
  });
