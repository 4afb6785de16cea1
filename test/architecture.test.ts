import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Import, importsOf } from './support/imports.ts';
import { filesOf } from './support/pages.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
/** Folders beside it whose files are made or written by others, and one whose Starlight has other types for Astro. */
const FOREIGN = new Set(['node_modules', 'dist', 'coverage', 'docs']);

interface Folder {
  /** Folders and files below `src/` that it may use; its own are always allowed. */
  uses: string[];
  /** The same of which it may know the shapes, which are gone when the code runs. */
  knows?: string[];
  /** Packages, by name or by a prefix that ends with `*`. */
  packages?: string[];
}

/** Who may import whom: each folder, and each file that lies beside them. */
const FOLDERS: Record<string, Folder> = {
  domain: { uses: [], packages: ['d3-array', 'temporal-polyfill', 'rrule-temporal', 'culori/require'] },
  // All that readers see, but for what authors write.
  words: { uses: ['domain'], packages: ['messageformat', 'node:fs'] },
  schema: { uses: ['domain'], packages: ['astro/zod', 'node:path'] },
  // Authors' files as text with places, by parsers that are kept by others. It knows no rule.
  source: {
    uses: ['domain', 'schema'],
    knows: ['astro/zod', 'mdast'],
    packages: [
      'satteri',
      'parse5',
      'acorn',
      'yaml',
      'node:async_hooks',
      'node:crypto',
      'node:fs',
      'node:path',
    ],
  },
  check: {
    // Anchors are those of the page, and what is to be drawn is found while it is read.
    uses: ['domain', 'schema', 'source', 'markdown/anchored.ts', 'markdown/outline.ts', 'words'],
    knows: ['mdast', 'satteri'],
    packages: ['github-slugger', 'unist-util-visit', 'node:crypto', 'node:path', 'node:util'],
  },
  feeds: {
    uses: ['domain', 'words'],
    packages: [
      'feedsmith',
      'ical-generator',
      'temporal-polyfill',
      'hast-util-from-html',
      'hast-util-to-html',
    ],
    knows: ['hast'],
  },
  search: {
    uses: ['domain', 'words'],
    packages: ['fuse.js/min-basic', '@orama/stemmers', '@orama/stopwords', 'node:crypto', 'node:zlib'],
  },
  // Foreign formats. It takes their HTML and Markdown apart with the parsers of our own files.
  import: {
    uses: ['domain', 'markdown/anchored.ts', 'source'],
    knows: ['hast', 'mdast', 'satteri'],
    packages: [
      'astro/zod',
      'hast-util-from-html',
      'hast-util-to-mdast',
      'mdast-util-gfm',
      'mdast-util-to-markdown',
      'smol-toml',
      'temporal-polyfill',
      'unist-util-visit',
      'yaml',
      'node:path',
    ],
  },
  render: {
    uses: ['domain', 'words'],
    packages: [
      ...[
        'mermaid-without-browser',
        'fontkit',
        'culori/require',
        'satori',
        '@resvg/resvg-js',
        'bidi-js',
        'd3-array',
        'd3-scale',
        'd3-shape',
        'csv-parse/sync',
        'css-tree',
        'sax',
        'sharp',
      ],
      ...['temporal-polyfill', 'node:*'],
    ],
  },
  markdown: {
    uses: ['authoring/note-labels.ts', 'domain', 'schema', 'source', 'words'],
    packages: [
      'github-slugger',
      'hast-util-raw',
      'hast-util-sanitize',
      'hast-util-to-html',
      'mdast-util-gfm',
      'mdast-util-to-hast',
      'mdast-util-to-markdown',
      'property-information',
      'shiki',
      'unist-util-visit',
      'unist-util-visit-parents',
    ],
    knows: ['hast', 'mdast', 'mermaid-without-browser', 'render'],
  },
  assemble: {
    uses: ['check', 'domain', 'markdown', 'mermaid-without-browser', 'render', 'schema', 'source', 'words'],
    knows: ['components', 'astro', 'vite'],
    packages: ['node:*'],
  },
  data: {
    // Feeds hold whole reports, which are rendered with the components that authors use.
    uses: [
      'authoring/components.ts',
      'assemble/bodies.ts',
      'assemble/current.ts',
      'assemble/kept-pages/answers.ts',
      'assemble/kept-pages/reads.ts',
      'domain',
      'feeds',
      'markdown',
      'render',
      'schema',
      'search',
      'words',
    ],
    knows: ['assemble', 'check', 'components', 'mermaid-without-browser', 'source'],
    packages: [
      'astro/jsx-runtime',
      'astro/runtime/server/index.js',
      'astro/container',
      '@astrojs/mdx/server.js',
      'node:crypto',
    ],
  },
  components: {
    uses: ['domain', 'islands', 'markdown/rich-text.ts', 'render/chart/chart.ts', 'search/show', 'words'],
    knows: ['astro', 'assemble', 'check', 'markdown', 'mermaid-without-browser', 'render', 'search'],
    packages: ['@fontsource/inter/files/*'],
  },
  layouts: { uses: ['components', 'domain', 'islands', 'styles', 'words'] },
  authoring: {
    uses: ['components', 'domain', 'markdown/terms.ts', 'schema', 'words'],
    knows: ['astro', 'render'],
  },
  islands: { uses: ['domain', 'search', 'words'], knows: ['feeds/latest-json.ts'] },
  pages: {
    uses: ['authoring', 'components', 'data', 'domain', 'feeds', 'islands', 'layouts', 'search', 'words'],
    knows: ['astro'],
  },
  cli: {
    uses: [
      'assemble/compiled-code.ts',
      'assemble/digests.ts',
      'assemble/check-content.ts',
      'assemble/kept-check.ts',
      'assemble/kept-content.ts',
      'assemble/narrator.ts',
      'assemble/tracked-caches.ts',
      'check',
      'domain',
      'import',
      'render/installed.ts',
      'schema',
      'source',
      'words/en/index.ts',
      'words/table.ts',
    ],
    packages: ['@clack/prompts', 'parse5', 'yaml', 'node:*'],
  },
  styles: { uses: [] },
  'env.d.ts': { uses: [], knows: ['components', 'words'] },
  'middleware.ts': { uses: ['assemble/current.ts', 'data/site.ts', 'domain'], knows: ['astro'] },
  'integration.ts': {
    uses: ['assemble', 'check', 'domain'],
    knows: ['astro', 'rolldown', 'vite', 'words'],
    packages: ['@astrojs/*', 'temporal-polyfill', 'node:*'],
  },
};

/** Calls that ask the clock; `new Date(instant)` does not. */
const CLOCK = /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.now\(/;
/** Where the one value of the clock is read, where a reader's own is, and where a file is dated by its use. */
const CLOCK_READERS = /^(integration\.ts|cli\/main\.ts|islands\/.*|render\/cache\.ts)$/;

let sources: { file: string; text: string; imports: Import[] }[];

beforeAll(async () => {
  const files = (await filesOf(SRC)).filter((file) => /\.(ts|astro|css)$/.test(file));
  sources = await Promise.all(
    files.map(async (file) => ({
      file,
      text: await readFile(join(SRC, file), 'utf8'),
      imports: file.endsWith('.css') ? [] : await importsOf(SRC, file),
    })),
  );
});

function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function isAllowed(from: string, { target, isType }: Import): boolean {
  const folder = FOLDERS[folderOf(from)];
  if (!folder) return false;
  if (folderOf(target) === folderOf(from)) return true;
  const allowed = [...folder.uses, ...(folder.packages ?? []), ...(isType ? (folder.knows ?? []) : [])];
  return allowed.some((name) =>
    name.endsWith('*')
      ? target.startsWith(name.slice(0, -1))
      : target === name || target.startsWith(`${name}/`),
  );
}

test('every folder of src has its rule', () => {
  const folders = new Set(sources.map(({ file }) => folderOf(file)));
  expect([...folders].filter((folder) => !FOLDERS[folder])).toEqual([]);
});

test('each file imports only what its folder may', () => {
  const faults = sources.flatMap(({ file, imports }) =>
    imports
      .filter((imported) => !isAllowed(file, imported))
      .map(({ target, isType }) => `${file} imports ${isType ? 'the types of ' : ''}${target}`),
  );
  expect(faults).toEqual([]);
});

test('no imports run in a circle, not even those of types', () => {
  let left = new Map(sources.map(({ file, imports }) => [file, imports.map(({ target }) => target)]));
  for (let before = 0; before !== left.size; ) {
    before = left.size;
    left = new Map([...left].filter(([, targets]) => targets.some((target) => left.has(target))));
  }
  expect([...left.keys()]).toEqual([]);
});

test('our package of diagrams knows nothing of the site around it', async () => {
  const folder = join(SRC, '../packages/mermaid-without-browser/src');
  const files = (await filesOf(folder)).filter((file) => file.endsWith('.ts'));
  const imports = await Promise.all(files.map((file) => importsOf(folder, file)));
  expect(files.length).toBeGreaterThan(50);
  expect(imports.flat().filter(({ target }) => target.startsWith('..'))).toEqual([]);
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text.split('\n').length, file).toBeLessThanOrEqual(301);
    expect(file).toMatch(/^[a-z0-9/-]+\.ts$/);
    expect(text).not.toMatch(CLOCK);
  }
});

test('of all that reads and judges what authors wrote, one file knows the disk', () => {
  const readers = sources.filter(
    ({ file, imports }) =>
      ['check', 'source'].includes(folderOf(file)) &&
      imports.some(({ target, isType }) => target.startsWith('node:fs') && !isType),
  );
  expect(readers.map(({ file }) => file)).toEqual(['source/read.ts']);
});

/** What opens a file, or copies one. */
const OPENING =
  /import (?:type )?\{[^}]*\b(?:readFile|readFileSync|open|openSync|createReadStream|copyFile|cp)\b[^}]*\} from 'node:fs/;
/** What else opens files: our own sources, examples, fonts and versions, bundles, entries of caches, what is staged and published. */
const OPENS_OWN =
  /^(?:render\/(?:cache|installed|sources|card\/(?:font-file|fonts|version))|assemble\/(?:digests|headers|kept-bundle\/(?:conditions|keep-bundle|modules|store)|owners-links|published\/placing|redirects|swap-in)|words\/tables|cli\/(?:docs|init|text-at|network\/answer-store|reference\/rule-examples))\.ts$/;

test('files of authors are opened by the one function that follows and checks links', () => {
  const openers = sources.filter(({ file, text }) => OPENING.test(text) && !OPENS_OWN.test(file));
  expect(openers.map(({ file }) => file)).toEqual(['source/read.ts']);
});

/** What is to be loaded once there is a feed to write or a font to open, and colours as hundreds of modules. */
const HEAVY = ['feedsmith', 'fontkit', 'culori'];

test('a build that makes nothing anew does not load what writes feeds and opens fonts', () => {
  const reached = new Set(
    sources.map(({ file }) => file).filter((file) => /^(?:integration\.ts|assemble\/|pages\/)/.test(file)),
  );
  // What is added while it is gone through is gone through as well.
  for (const name of reached) {
    const imports = sources.find(({ file }) => file === name)?.imports ?? [];
    for (const { target, isType, isLater } of imports) if (!isType && !isLater) reached.add(target);
  }
  expect(reached).toContain('feeds/feeds.ts');
  expect(HEAVY.filter((name) => reached.has(name))).toEqual([]);
});

test('nothing but the integration knows the configuration of Astro', () => {
  const faults = sources.flatMap(({ file, imports }) =>
    imports.filter(({ target, isType }) => target === 'astro' && !isType).map(() => file),
  );
  expect(faults).toEqual([]);
});

test('no folder is named for having no subject', () => {
  expect(sources.filter(({ file }) => /(^|\/)(utils?|lib|helpers?|misc|common|shared)\//.test(file))).toEqual(
    [],
  );
});

test('no file is longer than 300 lines', () => {
  const long = sources
    .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test('files are about 60 lines long', () => {
  const lengths = sources
    .filter(({ file }) => file.endsWith('.ts'))
    .map(({ text }) => text.split('\n').length - 1)
    .sort((one, other) => one - other);
  expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(60);
});

test('names are in kebab-case, those of components in PascalCase', () => {
  const odd = sources.filter(({ file }) => {
    const name = file.split('/').at(-1) ?? '';
    if (/^(components|layouts|authoring)\/.*\.astro$/.test(file))
      return !/^[A-Z][A-Za-z]*\.astro$/.test(name);
    // Those of pages are addresses, of which one is Statuspage's.
    if (folderOf(file) === 'pages') return !/^[[\].a-z0-9-]+$|^uptime_showcase\.ts$/.test(name);
    return !/^[a-z0-9-]+(\.config|\.d)?\.(ts|css)$/.test(name);
  });
  expect(odd.map(({ file }) => file)).toEqual([]);
});

test('no module remembers for ever what it once was asked, but where a thread ends with its build', () => {
  const growing = /^(?:const|let) \w+ = new (?:Map|Set)(?:<[^;]*>)?\(\);$/m;
  const growers = sources.filter(({ file, text }) => folderOf(file) !== 'render' && growing.test(text));
  expect(growers.map(({ file }) => file)).toEqual([]);
});

describe('the clock', () => {
  test('is read once, and passed on', () => {
    const readers = sources.filter(({ file, text }) => CLOCK.test(text) && !CLOCK_READERS.test(file));
    expect(readers.map(({ file }) => file)).toEqual([]);
  });
});

test('imports inside src are relative and name the file with its ending', () => {
  const faults = sources.flatMap(({ file, imports }) =>
    imports
      .filter(
        ({ target }) => /^(src|@|~)\//.test(target) || (FOLDERS[folderOf(target)] && !/\.\w+$/.test(target)),
      )
      .map(({ target }) => `${file} imports ${target}`),
  );
  expect(faults).toEqual([]);
});

test('pages are told apart by all that they are handed', () => {
  const handing = sources.filter(
    ({ file, text }) => file.startsWith('pages/') && text.includes('getStaticPaths'),
  );
  expect(handing.length).toBeGreaterThan(20);
  expect(handing.filter(({ text }) => !text.includes('keyed(')).map(({ file }) => file)).toEqual([]);
});

test('what pages share is remembered where they are told what it read', () => {
  const remembering = /\bnew (?:Weak)?Map\b[^;]*;\n|\bremembered\(|\bcreateMemory\b/;
  const folders = ['pages', 'data', 'layouts', 'components', 'authoring'];
  const rememberers = sources.filter(
    ({ file, text }) =>
      folders.includes(folderOf(file)) &&
      text
        .split('\n')
        .some((line) => /^(?:export )?(?:const|let) /.test(line) && remembering.test(`${line}\n`)),
  );
  // What renders has read nothing yet.
  expect(rememberers.map(({ file }) => file)).toEqual(['data/feeds.ts']);
});

test('what a page may load is said in one file', () => {
  const sayers = sources.filter(({ text }) => /['"`](?:default|script|style)-src /.test(text));
  expect(sayers.map(({ file }) => file)).toEqual(['domain/security-policy.ts']);
});

test('the compiler reads all TypeScript of ours', async () => {
  const { include } = JSON.parse(await readFile(join(SRC, '../tsconfig.json'), 'utf8'));
  const entries = await readdir(join(SRC, '..'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name));
  const ours = folders.map(({ name }) => name).filter((name) => !FOREIGN.has(name));
  const withCode = await Promise.all(
    ours.map(async (name) => {
      const files = await readdir(join(SRC, '..', name), { recursive: true });
      return files.some((file) => file.endsWith('.ts')) ? [name] : [];
    }),
  );
  expect(include).toEqual(expect.arrayContaining(withCode.flat()));
  expect(withCode.flat()).toEqual(expect.arrayContaining(['bench', 'src', 'test']));
});
