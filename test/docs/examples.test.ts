import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { parseHTML } from 'linkedom';
import { parse as parseToml } from 'smol-toml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPLACEABLE } from '../../src/assemble/part-names.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { routes } from '../../src/domain/routes.ts';
import type { AfterwordOptions } from '../../src/integration.ts';
import { DOCUMENTS, TRANSLATIONS, toEditorSchema } from '../../src/schema/editors.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { type Fence, readDocumentation } from '../support/documentation.ts';
import { REPOSITORY } from '../support/files.ts';
import { FIXTURES } from '../support/fixtures.ts';
import { filesOf } from '../support/pages.ts';
import { createReaderSite, type ReaderSite } from '../support/reader-site.ts';

const PAGES = readDocumentation();
const FENCES = PAGES.flatMap(({ fences }) => fences);
/** What examples that are a part of a report are a part of. */
const FOLDER = 'content/incidents/2026-03-24-api-refused-requests';
const REPORT = `${FOLDER}/index.mdx`;
const SITE = readFileSync(join(REPOSITORY, 'content/site.yaml'), 'utf8');

let example: ReaderSite;
let begun: ReaderSite;

beforeAll(async () => {
  [example, begun] = await Promise.all([createReaderSite('example'), createReaderSite('begun')]);
});
afterAll(() => Promise.all([example.remove(), begun.remove()]));

const placeOf = ({ file, line, language }: Fence) => `${file}:${line} ${language}`;
const of = (...languages: string[]) =>
  FENCES.filter(
    ({ language, isRefused, isMended }) => languages.includes(language) && !isRefused && !isMended,
  ).map((fence) => [placeOf(fence), fence] as const);
const isDocument = ({ text }: Fence) => text.startsWith('---\n');
/** Examples are of their day: that nothing was said since then is no mistake of theirs. */
const OF_THEIR_DAY = ['updates/silence', 'milestones/unrecorded'];
const print = (problems: readonly Problem[]) =>
  problems
    .filter(({ rule }) => !OF_THEIR_DAY.includes(rule))
    .map(({ line, severity, message, rule }) => `${line} ${severity} ${message} ${rule}`);
const graver = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity !== 'advice');

/** What stands beside the report of an example: pictures, figures, and components that the page shows how to make. */
function beside({ file }: Fence): [string, string | Uint8Array][] {
  const onPage = FENCES.filter((fence) => fence.file === file);
  const tables = onPage.filter(({ language }) => language === 'csv');
  const code = onPage.filter(({ language }) => language === 'astro');
  const components = onPage.filter(({ text }) => text.startsWith('components:\n')).map(({ text }) => text);
  return [
    [`${FOLDER}/graph.png`, readFileSync(join(REPOSITORY, 'docs/pictures/phone.png'))],
    [`${FOLDER}/errors.csv`, 'time,errors\n2026-03-24T14:00:00Z,1\n2026-03-24T15:00:00Z,2\n'],
    ...tables.map(({ title, text }): [string, string] => [`${FOLDER}/${title}`, text]),
    ...code.map(({ title = '', text }): [string, string] => [title, text]),
    ...(components.length > 0 ? [['content/site.yaml', SITE + components] as [string, string]] : []),
  ];
}

describe('whole reports have no problem, in the example and on a site that was just begun', () => {
  test.each(of('mdx', 'md').filter(([, fence]) => isDocument(fence)))('%s', async (_, fence) => {
    expect(fence.title, 'the file that it is saved as').toMatch(/^content\/.+\.mdx?$/);
    const files = new Map([...beside(fence), [fence.title ?? '', fence.text]]);
    expect(print(await example.problemsWith(files))).toEqual([]);
    expect(print(await begun.problemsWith(files))).toEqual([]);
  });
});

describe('parts of the text of a report have no problem', () => {
  const HEAD =
    '---\ntitle: API refused one request in five\nstarted: 2026-03-24T14:10:00Z\n---\n\n## Root cause\n\n';
  test.each(of('mdx', 'md').filter(([, fence]) => !isDocument(fence)))('%s', async (_, fence) => {
    const files = new Map([...beside(fence), [REPORT, HEAD + fence.text]]);
    expect(print(graver(await example.problemsWith(files)))).toEqual([]);
  });
});

/** What a part of the facts is added to, when the page does not show the whole. */
const FACTS: Record<string, { file: string; facts: Record<string, string> }> = {
  incident: {
    file: REPORT,
    facts: { title: 'API refused one request in five', started: '2023-04-15 12:00' },
  },
  maintenance: {
    file: 'content/maintenance/2026-12-06-database-update.mdx',
    facts: { title: 'Database update', services: '[api]', starts: '2026-12-06 05:00', ends: '05:30' },
  },
  page: { file: 'content/pages/terms.mdx', facts: { title: 'Terms' } },
  site: { file: 'content/site.yaml', facts: { name: 'Acme', url: 'https://status.acme.example' } },
  words: { file: 'content/words.yaml', facts: {} },
};

/** The source of each key of YAML that is keys with values. */
function factsOf(text: string): Record<string, string> {
  const yaml = parseYaml(text);
  expect(yaml.faults).toEqual([]);
  const keys = Object.keys(yaml.data as object);
  return Object.fromEntries(
    keys.map((key) => {
      const [start = 0] = yaml.rangeOf([key], 'key') ?? [];
      const [, end = start] = yaml.rangeOf([key]) ?? [];
      return [key, text.slice(start + key.length + 1, end).trimEnd()];
    }),
  );
}

/** The kind of file of which these are keys. */
function kindOf(keys: readonly string[], title: string | undefined): string {
  const kind = DOCUMENTS.find(({ name, files, schema }) => {
    // Its keys are those of all messages.
    if (name === 'words') return title === files;
    const folder = files.split('/').slice(0, 2).join('/');
    const properties = Object.keys(toEditorSchema({ title: name, schema }).properties ?? {});
    return (title === undefined || title.startsWith(folder)) && keys.every((key) => properties.includes(key));
  });
  expect(kind, `a kind of file with the keys ${keys.join(', ')}`).toBeDefined();
  return kind?.name ?? '';
}

/** The facts of the whole document of the same name, which the page shows first. */
function wholeOf({ file, title }: Fence): Record<string, string> | undefined {
  const whole = FENCES.find(
    (fence) => title !== undefined && fence.file === file && fence.title === title && isDocument(fence),
  );
  return whole && factsOf(whole.text.split(/^---$/m)[1] ?? '');
}

function toDocument(facts: Record<string, string>, kind: string): string {
  const lines = Object.entries(facts).map(
    ([key, value]) => `${key}:${/^\s/.test(value) ? '' : ' '}${value}\n`,
  );
  return kind === 'site' || kind === 'words' ? lines.join('') : `---\n${lines.join('')}---\n`;
}

describe('facts have no problem in a report that has them', () => {
  const isConfiguration = ({ title }: Fence) => title?.startsWith('.') === true;
  const isOfFields = ({ file, text }: Fence) =>
    file === 'docs/fields.md' &&
    !text.startsWith('title: Checkout failed for two customers in five\nsummary');
  const fences = of('yaml').filter(([, fence]) => !isConfiguration(fence) && !isOfFields(fence));
  test.each(fences)('%s', async (_, fence) => {
    const facts = factsOf(fence.text);
    const kind = kindOf(Object.keys(facts), fence.title);
    const { file, facts: least } = FACTS[kind] ?? { file: '', facts: {} };
    const text = toDocument({ ...(wholeOf(fence) ?? least), ...facts }, kind);
    const files = new Map<string, string | Uint8Array>([...beside(fence), [file, text]]);
    expect(print((await example.problemsWith(files)).filter(({ severity }) => severity === 'error'))).toEqual(
      [],
    );
  });

  test.each(of('yaml').filter(([, fence]) => isConfiguration(fence)))('%s is YAML', (_, { text }) => {
    expect(parseYaml(text).faults).toEqual([]);
  });
});

describe('settings of the build are parts of ours', () => {
  test.each(of('js'))('%s', async (_, { text }) => {
    const { code } = await transform(text, { format: 'cjs' });
    const set: AfterwordOptions[] = [];
    const afterword = (options: AfterwordOptions) => set.push(options);
    new Function('require', 'module', code)(() => ({ __esModule: true, default: afterword }), {});
    expect(set).toHaveLength(1);
    for (const { components = {} } of set) {
      expect(Object.keys(components).filter((name) => !REPLACEABLE.some((part) => part === name))).toEqual(
        [],
      );
    }
  });
});

describe('every recurrence that a table shows is one', () => {
  const page = PAGES.find(({ file }) => file === 'docs/maintenance.md');
  const rules = page?.codes.filter((code) => code.startsWith('every: ')) ?? [];
  test.each(rules)('%s', async (rule) => {
    const { file = '', facts = {} } = FACTS['maintenance'] ?? {};
    const text = toDocument({ ...facts, ...factsOf(rule) }, 'maintenance');
    expect(print(await example.problemsWith(new Map([[file, text]])))).toEqual([]);
  });
});

describe('the files from which the examples of fields are taken', () => {
  const documents = DOCUMENTS.filter(({ name }) => name in FACTS).flatMap(({ name }) =>
    readFileSync(join(REPOSITORY, `docs/examples/${name}.yaml`), 'utf8')
      .split(/^---\n/m)
      .map((text, index) => [`${name} ${index + 1}`, name, text] as const),
  );
  test.each(documents)('%s', async (_, name, text) => {
    const { file = '' } = FACTS[name] ?? {};
    const whole =
      name === 'site' || name === 'words' ? text : `---\n${text}---\n\n## Root cause\n\nA defect.\n`;
    const files = new Map<string, string | Uint8Array>([
      [`${FOLDER}/graph.png`, readFileSync(join(REPOSITORY, 'docs/pictures/phone.png'))],
      ['components/Callout.astro', ''],
      [file, whole],
    ]);
    expect(print((await example.problemsWith(files)).filter(({ severity }) => severity === 'error'))).toEqual(
      [],
    );
  });

  test('are what docs/fields.md shows', () => {
    const text = [...DOCUMENTS, ...TRANSLATIONS]
      .map(({ name }) => readFileSync(join(REPOSITORY, `docs/examples/${name}.yaml`), 'utf8'))
      .join('');
    const shown = of('yaml')
      .filter(([, { file }]) => file === 'docs/fields.md')
      .slice(1);
    expect(shown.length).toBeGreaterThan(40);
    for (const [place, fence] of shown)
      for (const line of fence.text.split('\n')) expect(text, place).toContain(line);
  });
});

test('what is shown as wrong is wrong in a fixture of its rule, and what is shown as fixed is right in one', async () => {
  const files = await filesOf(FIXTURES);
  const textOf = (wanted: readonly string[]) =>
    wanted.map((file) => readFileSync(join(FIXTURES, file), 'utf8')).join('\n');
  const refused = FENCES.filter(({ isRefused }) => isRefused);
  const mended = FENCES.filter(({ isMended }) => isMended);
  expect(refused.length).toBeGreaterThan(50);
  expect(mended.length).toBeGreaterThan(50);
  const all = textOf(files);
  for (const fence of refused) expect(all, placeOf(fence)).toContain(fence.text);
  const good = textOf(files.filter((file) => /^base\b|[\\/]good/.test(file)));
  for (const fence of mended) expect(good, placeOf(fence)).toContain(fence.text);
});

describe('CSS is without fault, and sets what there is', () => {
  const tokens = readFileSync(join(REPOSITORY, 'src/styles/tokens.css'), 'utf8');
  const namesIn = (text: string) => new Set(text.match(/--aw-[a-z0-9-]+/g));
  test.each(of('css'))('%s', async (_, { text }) => {
    expect((await transform(text, { loader: 'css' })).warnings).toEqual([]);
    expect([...namesIn(text)].filter((name) => !namesIn(tokens).has(name))).toEqual([]);
  });

  test('docs/design.md lists every custom property that can be set', () => {
    const set = [...namesIn(tokens)].filter((name) => tokens.includes(`${name}:`)).sort();
    const page = readFileSync(join(REPOSITORY, 'docs/design.md'), 'utf8');
    expect([...namesIn(page)].sort()).toEqual(set);
  });
});

describe('other formats are read by their parsers', () => {
  test.each(of('json'))('%s', (_, { text }) => expect(() => JSON.parse(text)).not.toThrow());

  test.each(of('toml'))('%s', (_, { text }) => {
    expect(Object.keys(parseToml(text)).length).toBeGreaterThan(0);
  });

  test.each(of('html'))('%s leads to files that every site has', (_, { text }) => {
    const { document } = parseHTML(`<body>${text}</body>`);
    const urls = [...document.querySelectorAll('[src], [href]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    const own = new Set(Object.values(routes).filter((route) => typeof route === 'string'));
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) expect(own).toContain(new URL(url).pathname.slice(1));
  });

  test.each(of('nginx'))('%s has statements that end and blocks that close', (_, { text }) => {
    const statements = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
    expect(statements.join('\n').trimEnd()).toMatch(/[;}]$/);
    expect(text.split('{').length).toBe(text.split('}').length);
  });
});

test('every example is in a language that is tried here or in the tests of commands and of the package', () => {
  const tried = [
    'mdx',
    'md',
    'yaml',
    'csv',
    'css',
    'html',
    'js',
    'astro',
    'json',
    'toml',
    'nginx',
    'sh',
    'text',
    'mermaid',
  ];
  expect(FENCES.filter(({ language }) => !tried.includes(language)).map(placeOf)).toEqual([]);
});

test('every table of figures is drawn by a chart of its page', () => {
  for (const [place, { file, title }] of of('csv')) {
    const charts = FENCES.filter((fence) => fence.file === file && fence.text.includes(`file="./${title}"`));
    expect(charts.length, place).toBeGreaterThan(0);
  }
});

describe('what readers would run into is found', () => {
  const files = new Map([
    [
      'content/incidents/2026-03-24-test.mdx',
      '---\ntitle: Payouts failed\nstarted: 2026-03-24 12:00\nservices: [payouts]\n---\n\n<Chart file="./gone.csv" alt="None." />\n',
    ],
  ]);
  test('in the example', async () => {
    expect(print(await example.problemsWith(files))).toEqual([
      expect.stringMatching(/^7 error .* image\/missing$/),
    ]);
  });
  test('on a site that was just begun', async () => {
    expect(print(await begun.problemsWith(files))).toEqual([
      expect.stringMatching(/^4 error .* reference\/service$/),
      expect.stringMatching(/^7 error .* image\/missing$/),
    ]);
  });
});
