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
started: 2026-03-02 10:00
resolved: 2026-03-02 10:40
services: [api]
updates:
  - { at: '10:10', status: investigating, text: ${HERE} }
timeline:
  - { at: '10:05', text: ${HERE} }
actions:
  - { status: planned, text: ${HERE} }
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
  [`content/incidents/${ID}.md`]: `---\ntitle: Data were read\nstarted: 2026-03-01 10:00\ndraft: true\n---\n\nNot yet.\n`,
  'content/maintenance/gates.md': `---\ntitle: New gates\nservices: [api]\nstarts: 2026-04-20 10:00\nends: 12:00\ndraft: true\n---\n`,
};

/** Every place in which a rule found nothing. */
async function missedPlaces(rule: string, form: string, places: Readonly<Record<string, string>>) {
  const root = await mkdtemp(join(tmpdir(), 'afterword-places-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const files = Object.entries(places).map(([file, text]) => [file, filled(file, text, form)]);
  writeFiles(root, { ...BESIDE, ...Object.fromEntries(files) });
  const { problems } = await readContent(root, { now: NOW });
  const found = new Set(
    problems.filter((problem) => problem.rule === rule).map(({ file, line }) => `${file}:${line}`),
  );
  const expected = Object.entries(places).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => (line.includes(HERE) ? [`${file}:${index + 1}`] : [])),
  );
  expect(expected.length).toBeGreaterThan(3);
  return expected.filter((place) => !found.has(place));
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

  test.each([
    ['link/missing', '/nowhere/'],
    ['link/missing', `${SITE}/nowhere/`],
  ])('%s, as an address: %s', async (rule, form) => {
    expect(await missedPlaces(rule, form, ADDRESSES)).toEqual([]);
  });
});
