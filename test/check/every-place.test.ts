import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { writeFiles } from '../support/files.ts';
import { textFields } from '../support/text-fields.ts';

const NOW = Date.parse('2026-03-20');
const ID = '2026-03-01-secret-breach';
const ESCAPED = [...ID].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('');
const SITE = 'https://status.acme.test/status';

/** Stands for what is tried, once on a line. */
const HERE = '«»';

/** A repository with a place for Markdown in every field that takes it and in every body, each on a line of its own. */
const MARKDOWN: Readonly<Record<string, string>> = {
  'content/incidents/2026-03-02-fields.md': `---
title: API returned errors
summary: ${HERE}
workaround: ${HERE}
started: 2026-03-02 10:00
resolved: 2026-03-02 10:40
services: [api]
updates:
  - { at: '10:10', status: investigating, text: ${HERE} }
timeline:
  - { at: '10:05', text: ${HERE} }
actions:
  - { status: planned, text: ${HERE} }
  - text: Add more.
    dropped: 2026-03-03
    reason: ${HERE}
report:
  corrections:
    - { at: 2026-03-03, text: ${HERE} }
---

Body ${HERE}

| cell |
|---|
| ${HERE} |

- item ${HERE}

> quotation ${HERE}

## Heading ${HERE}

Note[^1].

[^1]: Footnote ${HERE}
`,
  'content/incidents/2026-03-02-components.mdx': `---
title: API returned errors
started: 2026-03-02 10:00
resolved: 2026-03-02 10:40
---

Body ${HERE}

<Note>

Note ${HERE}

</Note>

<Details summary="More">

Details ${HERE}

</Details>
`,
  'content/maintenance/2026-04-10-fields.md': `---
title: New disks
summary: ${HERE}
services: [api]
starts: 2026-04-10 10:00
ends: 12:00
updates:
  - { at: 2026-03-10 10:00, status: update, text: ${HERE} }
---

Body ${HERE}
`,
  'content/pages/about.mdx': `---
title: About
---

Body ${HERE}
`,
};

/** The same for addresses. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'content/incidents/2026-03-02-fields.md': `---
title: API returned errors
started: 2026-03-02 10:00
resolved: 2026-03-02 10:40
timeline:
  - { at: '10:05', text: It began., link: ${HERE} }
actions:
  - { status: planned, text: Add disks., link: ${HERE} }
---

Body
`,
  'content/site.yaml': `name: Acme
url: ${SITE}
services: [{ id: api, name: API }]
links:
  - { label: Here, url: ${HERE} }
support: ${HERE}
`,
};

/** Fields whose addresses are whole, and lead out of the site. */
const WHOLE: ReadonlySet<string> = new Set(['site url', 'site repository']);

const BESIDE: Readonly<Record<string, string>> = {
  'content/site.yaml': `name: Acme\nurl: ${SITE}\nservices: [{ id: api, name: API }]\n`,
  [`content/incidents/${ID}.md`]: `---\ntitle: Data were read\nstarted: 2026-03-01 10:00\ndraft: true\naliases: [/old/breach]\n---\n\nNot yet.\n`,
  'content/maintenance/gates.md': `---\ntitle: New gates\nservices: [api]\nstarts: 2026-04-20 10:00\nends: 12:00\ndraft: true\n---\n`,
};

/** Every place in which a rule found nothing. */
async function missedPlaces(rule: string, form: string, places: Readonly<Record<string, string>>) {
  const files = Object.entries(places).map(([file, text]) => [file, filled(file, text, form)]);
  const found = new Set(await placesOf(rule, Object.fromEntries(files)));
  const expected = Object.entries(places).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => (line.includes(HERE) ? [`${file}:${index + 1}`] : [])),
  );
  expect(expected.length).toBeGreaterThan(3);
  return expected.filter((place) => !found.has(place));
}

/** The files and lines in which a rule finds something, in order. */
async function placesOf(rule: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'afterword-places-'));
  onTestFinished(() => rm(root, { recursive: true }));
  writeFiles(root, { ...BESIDE, ...files });
  const { problems } = await readContent(root, { now: NOW });
  return problems.filter((problem) => problem.rule === rule).map(({ file, line }) => `${file}:${line}`);
}

/** Values of data in quotation marks, bodies as they are. */
function filled(file: string, text: string, form: string): string {
  const [, data = '', body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? ['', text];
  const inBody = file.endsWith('.mdx')
    ? form.replace('<!---->', '{/**/}').replace(/^<(http.*)>$/, '$1')
    : form;
  return data.replaceAll(HERE, () => JSON.stringify(form)) + body.replaceAll(HERE, () => inBody);
}

test('every field of Markdown and every address has its place here', () => {
  const places = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).flatMap(([, text]) => text.split(/\n---\n\n/)[0]?.split(HERE) ?? []).length -
    Object.keys(texts).length;
  const fields = textFields();
  const markdown = fields.filter(({ kind }) => kind === 'line' || kind === 'blocks');
  const addresses = fields.filter(({ field, kind }) => kind === 'address' && !WHOLE.has(field));
  expect(places(MARKDOWN)).toBe(markdown.length);
  expect(places(ADDRESSES)).toBe(addresses.length);
});

describe('what is not public is named nowhere', () => {
  test.each([
    `[a](/incidents/${ID}/)`,
    `[a](/incidents/${ID}.md)`,
    `[a](/incidents/${ESCAPED}.json)`,
    `[a](${SITE}/incidents/${ID}/)`,
    `[a](http://STATUS.acme.test/status/incidents/${ID.toUpperCase()}/)`,
    `[a](${SITE}/incidents/${ESCAPED}/)`,
    `<${SITE}/incidents/${ESCAPED}/>`,
    `<a href="/incidents/${ESCAPED}/">a</a>`,
    `\`${ID}\``,
    `see ${ID.toUpperCase()} for more`,
    'see 2026&#45;03-01-secret-breach',
    'see 2026-03-01-*secret*-breach',
    'see 2026-03-01-sec<!---->ret-breach',
    'see 2026-03-01-secret\\-breach',
    '[a](/maintenance/gates/)',
    '[a](/old/breach/)',
    `[a](${SITE}/old/breach)`,
    `[a](${SITE}/maintenance/gate%73/)`,
  ])('%s', async (form) => {
    expect(await missedPlaces('link/unpublished', form, MARKDOWN)).toEqual([]);
  });

  test.each([`/incidents/${ID}/`, `${SITE}/incidents/${ESCAPED}/`, '/maintenance/gate%73/'])(
    'as an address: %s',
    async (form) => {
      expect(await missedPlaces('link/unpublished', form, ADDRESSES)).toEqual([]);
    },
  );
});

describe('what is not public is named by nothing that a body is made of', () => {
  const IN_BOTH = [
    `See ${ID}\\\nfor more.`,
    `see ${ID}-graph.png`,
    `![${ID}][x]\n\n[x]: /logo.png`,
    `![x][${ID}]\n\n[${ID}]: /logo.png`,
    `a[^${ID}]\n\n[^${ID}]: b`,
    `\`\`\`mermaid title="${ID}"\nflowchart LR\n\`\`\``,
    `\`\`\`${ID}\na\n\`\`\``,
    '2026-03-01-*secret*-breach\\\nfor more',
  ];
  test.each([
    ...IN_BOTH,
    `See ${ID}<br>for more.`,
    '2026-03-01-<b>secret</b>-breach<br>for more.',
    `<table><tr><td>${ID}</td><td>yes</td></tr></table>`,
    '<p>2026-03-01&#45;secret-breach</p>',
    '<p>2026-03-01-<b>secret</b>-breach</p>',
    '<p>2026-03-01-sec<!-- a -->ret-breach</p>',
    '<p title="2026-03-01&#45;secret-breach">a</p>',
  ])('in Markdown: %s', async (form) => {
    expect(await missedPlaces('link/unpublished', form, inBody('about.md'))).toEqual([]);
  });

  test.each([
    ...IN_BOTH,
    `See ${ID}<br />for more.`,
    '2026-03-01-<b>secret</b>-breach<br />for more.',
    `<table><tbody><tr><td>${ID}</td><td>yes</td></tr></tbody></table>`,
    `<Details summary="${ID}">a</Details>`,
    '<Details summary={"2026-03-01&#45;secret-breach"}>2026-03-01&#45;secret-breach</Details>',
  ])('in MDX: %s', async (form) => {
    expect(await missedPlaces('link/unpublished', form, inBody('about.mdx'))).toEqual([]);
  });

  test.each(['../gates/', '../gates', '../gat%65s/#when', '../../maintenance/gates/'])(
    'from beside it: %s',
    async (url) => {
      const text = `---\ntitle: New locks\nservices: [api]\nstarts: 2026-04-21 10:00\nends: 12:00\n---\n\n[a](${url})\n`;
      expect(await placesOf('link/unpublished', { 'content/maintenance/locks.mdx': text })).toEqual([
        'content/maintenance/locks.mdx:8',
      ]);
    },
  );

  test('as a term, in words in place of ours, in the name of a file in `public/`, and in what is joined with ours', async () => {
    const files = {
      'content/glossary.yaml': `API: An interface.\n${ID}: A term.\n`,
      'content/words.yaml': `search.retry: Again\nlink.rss: RSS of ${ID}\nde:\n  link.rss: ${ID}\n`,
      [`public/${ID}.png`]: '',
      'public/_redirects': `/a /b\n/old /incidents/${ID}/\n`,
    };
    expect(await placesOf('link/unpublished', files)).toEqual([
      'content/glossary.yaml:2',
      'content/words.yaml:2',
      'content/words.yaml:4',
      `public/${ID}.png:1`,
      'public/_redirects:2',
    ]);
  });

  test('what only looks like it may stand there', async () => {
    const text = `---\ntitle: About\n---\n\n2026-03-01-secret, ${ID}es, <!-- ${ID} -->\n\n<!-- ${ID} -->\n`;
    expect(await placesOf('link/unpublished', { 'content/pages/about.md': text })).toEqual([]);
  });

  /** Pages of nothing else. */
  function inBody(name: string): Record<string, string> {
    const pages = ['a', 'b', 'c', 'd'].map((first) => [
      `content/pages/${first}-${name}`,
      `---\ntitle: About\n---\n\n${HERE}\n`,
    ]);
    return Object.fromEntries(pages);
  }
});

describe('links and pictures are judged everywhere', () => {
  test.each([
    ['link/unsafe', '[a](javascript:alert(1))'],
    ['link/unsafe', '<a href="javascript:alert(1)">a</a>'],
    ['link/missing', '[a](/nowhere/)'],
    ['link/missing', `[a](${SITE}/nowhere/)`],
    ['image/missing', '![a](/nowhere.png)'],
    ['image/missing', '![a](https://github.com/user-attachments/assets/1)'],
  ])('%s: %s', async (rule, form) => {
    expect(await missedPlaces(rule, form, MARKDOWN)).toEqual([]);
  });

  test('by the name of a picture too', async () => {
    const text = `---\ntitle: About\n---\n\n![a][x] [a][x]\n\n[x]: /maintenance/gates/\n`;
    const files = { 'content/pages/about.md': text };
    expect(await placesOf('link/unpublished', files)).toEqual(['content/pages/about.md:7']);
    expect(await placesOf('image/missing', files)).toEqual(['content/pages/about.md:5']);
  });

  test.each([
    ['link/missing', '/nowhere/'],
    ['link/missing', `${SITE}/nowhere/`],
  ])('%s, as an address: %s', async (rule, form) => {
    expect(await missedPlaces(rule, form, ADDRESSES)).toEqual([]);
  });
});
