import type { SourceFile } from '../../src/source/document.ts';
import { isDocument } from '../../src/source/document-names.ts';
import type { SourceTree } from '../../src/source/read.ts';
import {
  BODIES,
  type Fragment,
  GLOSSARY,
  LINES_OF_DATA,
  LISTS,
  PROSE,
  rows,
  SITES,
  TEXTS,
  YAML,
} from './fragments.ts';

/** Where authors can write, what is repeated there, and how a file of a size comes of it. */
export interface Place {
  name: string;
  fragments: readonly Fragment[];
  write(fragment: Fragment, size: number): SourceFile[];
}

const INCIDENT = 'content/incidents/2023-04-15-checkout-failed';
const TIMES = 'started: 2023-04-15 12:00\nresolved: 13:00\n';
const FACTS = `title: Checkout failed\n${TIMES}`;

/** As many as fit. What follows a fragment of a few signs is repeated as often, because it closes each. */
export function repeat({ before = '', unit, after = '' }: Fragment, size: number): string {
  const closes = after.length <= CLOSING;
  const room = size - before.length - (closes ? 0 : after.length);
  const count = Math.max(1, Math.floor(room / (unit.length + (closes ? after.length : 0))));
  const numbered = unit.includes('#N#')
    ? Array.from({ length: count }, (_, index) => unit.replaceAll('#N#', String(index))).join('')
    : unit.repeat(count);
  return before + numbered + (closes ? after.repeat(count) : after);
}

const CLOSING = 8;

function inBody(ending: string) {
  return (fragment: Fragment, size: number) => [
    { file: INCIDENT + ending, text: `---\n${FACTS}---\n\n${repeat(fragment, size)}` },
  ];
}

/** @param before - what stands in the frontmatter before the field's value. */
function inField(before: string) {
  return (fragment: Fragment, size: number) => [
    {
      file: `${INCIDENT}.mdx`,
      text: `---\n${before}${JSON.stringify(repeat(fragment, size))}\n---\n\nText.\n`,
    },
  ];
}

export const PLACES: readonly Place[] = [
  { name: 'body.mdx', fragments: BODIES, write: inBody('.mdx') },
  { name: 'body.md', fragments: BODIES, write: inBody('.md') },
  { name: 'summary', fragments: TEXTS, write: inField(`${FACTS}summary: `) },
  {
    name: 'update',
    fragments: TEXTS,
    write: inField(`${FACTS}updates:\n  - at: 12:10\n    status: investigating\n    text: `),
  },
  { name: 'title', fragments: LINES_OF_DATA, write: inField(`${TIMES}title: `) },
  {
    name: 'frontmatter',
    fragments: [...YAML, ...LISTS],
    write: (fragment, size) => [
      { file: `${INCIDENT}.mdx`, text: `---\n${FACTS}${repeat(fragment, size)}\n---\n\nText.\n` },
    ],
  },
  {
    name: 'site.yaml',
    fragments: [...YAML, ...SITES],
    write: (fragment, size) => [{ file: 'content/site.yaml', text: `${SITE}${repeat(fragment, size)}\n` }],
  },
  {
    name: 'glossary',
    fragments: [...YAML, ...GLOSSARY],
    write: (fragment, size) => [
      { file: 'content/glossary.yaml', text: repeat(fragment, size) },
      {
        file: `${INCIDENT}.mdx`,
        text: `---\n${FACTS}---\n\n${'The ABC and the XYZ failed. '.repeat(100)}\n`,
      },
    ],
  },
  {
    name: '_redirects',
    fragments: rows(['/a /b 301\n', '/#N# /b 301\n', '/* /b\n', '/:a/:b /c\n', '/a', ' ', '*', ':a']),
    write: (fragment, size) => [{ file: 'public/_redirects', text: repeat(fragment, size) }],
  },
  {
    name: '_headers',
    fragments: rows(['/a\n  b: c\n', '/#N#\n  b: c\n', '  b: c\n', '/*\n', '/a', ' ', '*']),
    write: (fragment, size) => [{ file: 'public/_headers', text: repeat(fragment, size) }],
  },
];

/** What all are compared with. */
export const BASELINE = { place: 0, fragment: BODIES.indexOf(PROSE) };

const SITE =
  'name: Example\nurl: https://status.example.com\ntimezone: UTC\nservices:\n  - { id: api, name: API }\n';

/** A site of these files, with what it can't be without. */
export function siteWith(files: readonly SourceFile[]): SourceTree {
  const find = (file: string) => files.find((source) => source.file === file);
  return {
    site: find('content/site.yaml') ?? { file: 'content/site.yaml', text: SITE },
    glossary: find('content/glossary.yaml'),
    incidents: files.filter(({ file }) => isDocument(file, 'content/incidents')),
    maintenance: [],
    pages: [],
    translations: [],
    strays: [],
    code: [],
    public: files.filter(({ file }) => file.startsWith('public/')),
    paths: new Set(files.map(({ file }) => file)),
    faults: [],
  };
}
