import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { compile } from '../support/compile.ts';
import { type Attack, errorsOf, judge, MARK, RUN } from '../support/hostile.ts';

const MD = 'content/incidents/2024-01-02-outage.md';

/** Ways to get code into a report, and what the one who merges is told of each. */
const REFUSED: Readonly<Record<string, Attack & { says: string }>> = {
  'between comments': { body: `{/* a */ ${RUN} /* b */}`, says: '7:1 mdx/expression' },
  'behind forty comments': { body: `{${'/**/'.repeat(40)}${RUN}}`, says: '7:1 mdx/expression' },
  'behind a comment of a line': { body: `{// a\n${RUN}}`, says: '7:1 mdx/expression' },
  'behind a lone CR': { body: `{// a\r${RUN}\n}`, says: '7:1 mdx/expression' },
  'behind U+2028': { body: `{// a\u2028${RUN}\n}`, says: '7:1 mdx/expression, 7:6 file/encoding' },
  'behind an HTML comment of JavaScript': {
    body: `{<!-- a\n${RUN}\n}`,
    says: '7:1 mdx/syntax, 7:2 mdx/syntax',
  },
  'before the end of one': { body: `{\n--> a\n${RUN}}`, says: '7:1 mdx/syntax' },
  'behind a hashbang': { body: `{#!x\n${RUN}}`, says: '7:1 mdx/syntax' },
  'in a text': { body: `a {${RUN}} b`, says: '7:3 mdx/expression' },
  'in a heading': { body: `## a {${RUN}}`, says: '7:6 mdx/expression' },
  'in a table': { body: `| a |\n| - |\n| {${RUN}} |`, says: '9:3 mdx/expression' },
  'in a list': { body: `- a\n\n  {${RUN}}`, says: '9:3 mdx/expression' },
  'in a quotation': { body: `> {${RUN}}`, says: '7:3 mdx/expression' },
  'in the words of a link': { body: `[{${RUN}}](https://x.test)`, says: '7:2 mdx/expression' },
  'in emphasis': { body: `*a **{${RUN}}***`, says: '7:6 mdx/expression' },
  'in a footnote': { body: `a[^1]\n\n[^1]: {${RUN}}`, says: '9:7 mdx/expression' },
  'in a component': { body: `<Details summary="a">{${RUN}}</Details>`, says: '7:22 mdx/expression' },
  'in HTML': { body: `<b>{${RUN}}</b>`, says: '7:4 mdx/expression' },
  'where Markdown would have indented code': {
    body: `    {${RUN}}`,
    says: '7:5 mdx/expression, 7:5 mdx/syntax',
  },
  'behind carriage returns': { body: `a\r\n\r\n{${RUN}}\r\n`, says: '9:1 mdx/expression' },
  'behind lone carriage returns': { body: `a\r\r{${RUN}}\r`, says: '9:1 mdx/expression' },
  'behind NUL': { body: `a\u0000{${RUN}}`, says: '7:2 file/encoding, 7:3 mdx/expression' },
  'between zero-width spaces': { body: `\u200b{\u200b${RUN}}`, says: '7:2 mdx/expression' },
  'behind a byte order mark': { body: `a\n\n\uFEFF{${RUN}}`, says: '9:2 mdx/expression' },
  'behind a marker of a conflict': {
    body: `>>>>>>> {${RUN}}`,
    front: 'ignore: { file/conflict: Mine. }\n',
    site: 'rules: { file/conflict: off, mdx/expression: off }\n',
    says: '5:11 rules/unknown, 8:1 file/conflict, 8:9 mdx/expression, content/site.yaml:4:10 rules/unknown, content/site.yaml:4:30 rules/unknown',
  },
  'in a whole conflict': {
    body: `<<<<<<< HEAD\n{${RUN}}\n=======\n>>>>>>> x`,
    says: '7:1 file/conflict',
  },
  'as a prop': { body: `<Details summary={${RUN}}>a</Details>`, says: '7:10 mdx/prop' },
  'in a template': { body: `<Details summary={\`$\{${RUN}}\`}>a</Details>`, says: '7:10 mdx/prop' },
  'as a regular expression': { body: '<Details summary={/a/}>a</Details>', says: '7:10 mdx/prop' },
  'with escapes': { body: '<Details summary={"a\\u0062"}>a</Details>', says: '7:10 mdx/prop' },
  'as an element in a prop': {
    body: '<Details summary=<b>a</b>>a</Details>',
    says: '7:1 mdx/syntax, 7:22 mdx/syntax',
  },
  'as a spread': { body: `<Note {...${RUN}}>a</Note>`, says: '7:1 mdx/prop' },
  'as an import': { body: 'import x from "./x.js"', says: '7:1 mdx/import' },
  'as an export': { body: `export const x = ${RUN}`, says: '7:1 mdx/import' },
  'as a default export': { body: `a\n\nexport default ${RUN}`, says: '9:1 mdx/import' },
  'as facts of a module': { body: '{import.meta.url}', says: '7:1 mdx/expression' },
  'in a file of a folder': {
    file: 'content/incidents/2024-01-02-outage/index.mdx',
    body: `{${RUN}}`,
    says: '7:1 mdx/expression',
  },
  'in planned work': {
    files: {
      'content/maintenance/2024-03-01-work.mdx': `---\ntitle: Work\nstarts: 2024-03-01T10:00Z\nends: +1h\n---\n\n{${RUN}}\n`,
    },
    says: 'content/maintenance/2024-03-01-work.mdx:7:1 mdx/expression',
  },
  'in a free page': {
    files: { 'content/pages/about.mdx': `---\ntitle: About\n---\n\n{${RUN}}\n` },
    says: 'content/pages/about.mdx:5:1 mdx/expression',
  },
  'as a member': { body: '<Note.constructor />', says: '7:1 mdx/component' },
  'as two values of an address': {
    body: '<a href="https://x.test" href="javascript:run()">a</a>',
    says: '7:26 mdx/prop',
  },
  'as two files': {
    body: '<Chart file="./a.csv" file="/etc/passwd" alt="x" />',
    files: { 'content/incidents/a.csv': 'a,b\n1,2\n' },
    says: '7:23 mdx/prop',
  },
};

/** No component and no HTML for text. */
const NAMES =
  'script style constructor __proto__ toString hasOwnProperty Fragment Picture Image slot Content Code astro-island template iframe object embed svg math form input button textarea select meta base link title html head body frame applet marquee video audio source area map dialog noscript'.split(
    ' ',
  );

/** No prop of a component and no attribute of HTML for text. */
const PROPS =
  'set:html set:text client:load client:only is:raw is:inline define:vars class:list server:defer transition:name children slot style onclick onLoad first key ref dangerouslySetInnerHTML __proto__ constructor data-x srcdoc xlink:href popover popovertarget tabindex contenteditable formaction ping target rel srcset background is nonce part'.split(
    ' ',
  );

describe('the one who merges is told by line, column and rule of code', () => {
  test.each(Object.entries(REFUSED))('%s', (_, { says, ...attack }) => {
    expect(errorsOf(judge(attack), attack.file).join(', ')).toBe(says);
  });

  test.each(NAMES)('as <%s>', (name) => {
    expect(errorsOf(judge({ body: `a\n\n<${name} />` }))).toEqual(['9:1 mdx/component']);
  });

  test.each(PROPS)('as %s', (prop) => {
    const body = `<Note ${prop}="run()">a</Note>\n\n<p ${prop}="run()">a</p>`;
    expect(errorsOf(judge({ body }))).toEqual(['7:7 mdx/prop', '9:4 mdx/prop']);
  });

  test('as a nameless element', () => {
    expect(errorsOf(judge({ body: '<>a</>' }))).toEqual(['7:1 mdx/component']);
  });
});

/** What is only text, and is shown as that. */
const SHOWN: readonly { file?: string; body: string; html: string }[] = [
  { body: '[a](https://x.test "{run()}")', html: '<p><a href="https://x.test" title="{run()}">a</a></p>' },
  { body: '> import x from "./x.js"', html: '<blockquote>\n<p>import x from "./x.js"</p>\n</blockquote>' },
  { body: 'a\nimport x from "./x.js"', html: '<p>a\nimport x from "./x.js"</p>' },
  { body: 'import("./x.js")', html: '<p>import("./x.js")</p>' },
  { body: '\\{run()} `{run()}`', html: '<p>{run()} <code>{run()}</code></p>' },
  {
    body: '\\<script>run()\\</script> ]]> --> ::error::a',
    html: '<p>&lt;script>run()&lt;/script> ]]> --> ::error::a</p>',
  },
  { body: '<b>=cmd|1</b>', html: '<b>=cmd|1</b>' },
  { file: MD, body: `{${RUN}}`, html: `<p>{${RUN}}</p>` },
  {
    file: MD,
    body: 'import x from "y"\n\n<Note>a</Note>',
    html: '<p>import x from "y"</p>\n<p>&lt;Note>a&lt;/Note></p>',
  },
  { file: MD, body: '<script>run()</script>', html: '<p>&lt;script>run()&lt;/script></p>' },
  { file: MD, body: '<div title="a\n\nb', html: '<p>&lt;div title="a</p>\n<p>b</p>' },
  { file: MD, body: '<p onclick="run()" style="a" title="b">c</p>', html: '<p title="b">c</p>' },
  { file: MD, body: '<p aria-label="a">b</p>', html: '<p aria-label="a">b</p>' },
  { file: MD, body: '<b><plaintext>', html: '<p><b>&lt;plaintext></b></p>' },
  {
    file: MD,
    body: '<![CDATA[<script>1</script>]]>',
    html: '<p>&lt;![CDATA[&lt;script>1&lt;/script>]]></p>',
  },
];

describe('what is only text is shown as text', () => {
  test.each(SHOWN)('$body', async ({ file, body, html }) => {
    const content = judge({ body, ...(file !== undefined && { file }) });
    expect(errorsOf(content, file)).toEqual([]);
    const [tree] = [...content.bodies.values()].map((judged) => judged.tree);
    if (!tree) throw new Error('A document without an error has no body');
    const { parts } = await compile(body, file === MD ? 'md' : 'mdx', tree);
    expect(parts.join('').replaceAll('&#x22;', '"')).toContain(html);
  });
});

afterAll(() => {
  expect(readdirSync('.')).not.toContain(MARK);
});
