import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/check/content.ts';
import { FILE_FIELDS, FILE_PROPS } from '../../src/check/references.ts';
import { COMPONENTS, HTML_ATTRIBUTES } from '../../src/schema/components.ts';
import { GlossarySchema } from '../../src/schema/glossary.ts';
import { IncidentSchema } from '../../src/schema/incident.ts';
import { MaintenanceSchema } from '../../src/schema/maintenance.ts';
import { PageSchema } from '../../src/schema/page.ts';
import { SiteSchema } from '../../src/schema/site.ts';
import { WordsSchema } from '../../src/schema/words.ts';
import { toTree } from '../support/fixtures.ts';

const SCHEMAS = {
  incident: IncidentSchema,
  maintenance: MaintenanceSchema,
  page: PageSchema,
  site: SiteSchema,
  glossary: GlossarySchema,
  words: WordsSchema,
};
/** Words by which a description speaks of a file that the author names. */
const FILE_WORDS = /\bpath\b|\bfile\b|\bpicture's\b|\bCSV\b|below `public/i;
/** Fields whose descriptions have such a word and that name no file. */
const OTHERS = ['timezone', 'ignore', 'url', 'logo', 'names', 'rules'];

/** The paths of all fields that name a file, by what is said of them. */
function fileFieldsOf(node: unknown, path: readonly string[] = []): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const {
    description,
    properties = {},
    items,
    anyOf = [],
  } = node as {
    description?: unknown;
    properties?: Record<string, unknown>;
    items?: unknown;
    anyOf?: unknown[];
  };
  const isFile = FILE_WORDS.test(String(description ?? '')) && !OTHERS.includes(path.at(-1) ?? '');
  return [
    ...(isFile ? [path.join('.')] : []),
    ...Object.entries(properties).flatMap(([name, field]) => fileFieldsOf(field, [...path, name])),
    ...[items, ...anyOf].flatMap((part) => fileFieldsOf(part, path)),
  ];
}

describe('every field that names a file is resolved by the one function that does', () => {
  test.each(Object.entries(SCHEMAS))('of %s', (name, schema) => {
    const fields = fileFieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
    expect(fields).toEqual(name in FILE_FIELDS ? FILE_FIELDS[name as keyof typeof FILE_FIELDS] : []);
  });

  test('of components and elements', () => {
    const props = Object.entries(COMPONENTS).flatMap(([name, { props }]) =>
      Object.entries<{ description: string }>(props).flatMap(([prop, { description }]) =>
        FILE_WORDS.test(description) && !OTHERS.includes(prop) ? [`${name}.${prop}`] : [],
      ),
    );
    const loading = ['src', 'srcset', 'poster', 'data', 'background', 'formaction', 'action'];
    const attributes = loading.filter((name) => HTML_ATTRIBUTES.has(name)).map((name) => `img.${name}`);
    expect([...props, ...attributes].sort()).toEqual([...FILE_PROPS].sort());
  });
});

const PATH = 'x:/../../../../outside/secret.csv';
const BODIES: Record<(typeof FILE_PROPS)[number] | 'Markdown' | 'reference', string> = {
  'Figure.src': `<Figure src="${PATH}" alt="x" />`,
  'Figure.srcDark': `<Figure src="./light.png" srcDark="${PATH}" alt="x" />`,
  'img.src': `<img src="${PATH}" alt="x" />`,
  'Chart.file': `<Chart file="${PATH}" alt="x" />`,
  Markdown: `![x](${PATH})`,
  reference: `![x][ref]\n\n[ref]: ${PATH}`,
};

function problemsOf({ site = '', incident = '', body = '' }): string[] {
  const off = '{ image/missing: off, site/logo: off }';
  const front = `title: A\nstarted: 2024-01-02 10:00\nignore: { image/missing: because }\n`;
  const documents = [
    ['content/incidents/2024-01-02-outage.mdx', `---\n${front}${incident}---\n${body}\n`],
    [
      'content/maintenance/window.mdx',
      `---\ntitle: A\nstarts: 2024-01-02 10:00\nends: 11:00\n---\n${body}\n`,
    ],
    ['content/pages/about.mdx', `---\ntitle: A\n---\n${body}\n`],
    ['content/pages/plain.md', `---\ntitle: A\n---\n${body}\n`],
  ] as const;
  const tree = toTree([
    { file: 'content/site.yaml', text: `name: H\nurl: https://h.example\nrules: ${off}\n${site}` },
    ...documents.map(([file, text]) => ({ file, text })),
  ]);
  return contentOf(tree, { now: 0 }).problems.flatMap(({ file, severity, rule, message }) =>
    message.includes(PATH) && (rule === 'image/missing' || rule === 'site/logo')
      ? [`${severity} ${file}`]
      : [],
  );
}

describe('what leads outside is an error that nothing silences', () => {
  test.each(Object.keys(BODIES) as (keyof typeof BODIES)[])('in the body, as %s', (name) => {
    expect(problemsOf({ body: BODIES[name] })).toEqual([
      'error content/incidents/2024-01-02-outage.mdx',
      'error content/maintenance/window.mdx',
      'error content/pages/about.mdx',
      // Components are text there.
      ...(/^(?:Figure|Chart)/.test(name) ? [] : ['error content/pages/plain.md']),
    ]);
  });

  test.each(['updates', 'timeline', 'actions'])('in a text of %s', (list) => {
    const text = `"![x](${PATH})"`;
    const item = list === 'actions' ? `{ text: ${text} }` : `{ at: 10:10, text: ${text}, status: update }`;
    const field = `${list}:\n  - ${list === 'timeline' ? item.replace(', status: update', '') : item}\n`;
    expect(problemsOf({ incident: field })).toContain('error content/incidents/2024-01-02-outage.mdx');
  });

  test('as the picture of a report', () => {
    expect(problemsOf({ incident: `image: { file: "${PATH}", alt: x }\n` })).toEqual([
      'error content/incidents/2024-01-02-outage.mdx',
    ]);
  });

  test.each([
    `logo: "${PATH}"`,
    `logo: { light: "${PATH}", dark: x.svg }`,
    `logo: { light: x.svg, dark: "${PATH}" }`,
  ])('%s', (site) => {
    expect(problemsOf({ site: `${site}\n` })).toEqual(['error content/site.yaml']);
  });
});
