import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, runBuild, SITES } from '../support/build-site.ts';
import { type Files, writeFiles, writeLink } from '../support/files.ts';
import { createHostileSite } from '../support/hostile-site.ts';
import { filesOf, publishedBytes } from '../support/pages.ts';
import { METADATA, photo } from '../support/pictures.ts';
import { STACK } from '../support/stack.ts';

/** Words of a file that lies outside of every site. */
const CANARY = 'numbat-canary';
const OUTSIDE = join(SITES, 'hostile-outside');
/** What a site's code would write, if any ran. */
const MARKER = join(OUTSIDE, 'marker');

/** So that a site that is built again is the same. */
const CLOCK = { env: { SOURCE_DATE_EPOCH: '1780000000' } };

const REPORT = 'content/incidents/2024-01-02-outage';
const MODULE = `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(MARKER)}, '1');\nexport default 1;\n`;

interface HostileSite {
  /** What stands in files, by their paths. */
  files?: Files;
  /** Where links lead, by their paths. */
  links?: Readonly<Record<string, string>>;
  front?: string;
  body?: string;
}

async function makeSite(name: string, { files = {}, links = {}, ...report }: HostileSite): Promise<string> {
  const root = await createHostileSite(name, { file: `${REPORT}/index.mdx`, ...report });
  made.push(root);
  writeFiles(root, files);
  for (const [path, target] of Object.entries(links)) writeLink(root, path, target);
  return root;
}

const made: string[] = [];

// Links in a circle would keep every later reader of the folder busy.
afterAll(async () => {
  for (const folder of [OUTSIDE, ...made]) await rm(folder, { recursive: true, force: true });
});

beforeAll(async () => {
  await rm(OUTSIDE, { recursive: true, force: true });
  writeFiles(OUTSIDE, { 'secret.csv': `time,${CANARY}\n10:00,1\n`, 'secret.txt': CANARY });
});

/** Sites of which nothing may be published, and where each says why. */
const REFUSED: Readonly<Record<string, HostileSite & { says: string[] }>> = {
  'a module under the name of a picture': {
    files: { [`${REPORT}/evil.js`]: MODULE, [`${REPORT}/evil.png`]: MODULE },
    body: '<Figure src="./evil.js" alt="x" />\n\n![x](./evil.png)\n\n![x](./evil.png?raw)\n\n![x](node:fs)',
    says: ['index.mdx:7:1 error', 'index.mdx:11:1 error', 'index.mdx:13:1 error'],
  },
  'a picture that is a page': {
    files: {
      [`${REPORT}/p.html`]: '<script>1</script>',
      [`${REPORT}/p.png`]: '<!doctype html><script>1</script>',
    },
    front: 'image: { file: ./p.png, alt: x }\n',
    body: '![x](./p.png)',
    says: ['index.mdx:5:16 error', 'index.mdx:8:1 error', 'picture/unreadable'],
  },
  'figures of the machine': {
    body: [
      'x:/../../../../hostile-outside/secret.csv',
      '/etc/passwd',
      '../../../../hostile-outside/secret.csv',
      '%2e%2e/%2e%2e/%2e%2e/%2e%2e/hostile-outside/secret.csv',
    ]
      .map((file) => `<Chart file="${file}" alt="x" />`)
      .join('\n\n'),
    says: [
      'index.mdx:7:1 error',
      'index.mdx:9:1 error',
      'index.mdx:11:1 error',
      'index.mdx:13:1 error',
      'image/missing',
    ],
  },
  'links that lead outside': {
    links: {
      'public/leak.txt': '../../hostile-outside/secret.txt',
      'public/folder': '../../hostile-outside',
      'content/theme.css': '../../hostile-outside/secret.txt',
      [`${REPORT}/figures.csv`]: '../../../../hostile-outside/secret.csv',
      'public/loop': '.',
    },
    body: '<Chart file="./figures.csv" alt="x" />',
    says: [
      'public/leak.txt:1:1 error',
      'public/folder:1:1 error',
      'content/theme.css:1:1 error',
      `${REPORT}/figures.csv:1:1 error`,
      'public/loop:1:1 error',
      'file/link',
    ],
  },
  'figures that are none': {
    files: { [`${REPORT}/a.csv`]: Buffer.from('8950ff00', 'hex'), [`${REPORT}/b.csv`]: 'a,b\n1\n' },
    body: '<Chart file="./a.csv" alt="x" />\n\n<Chart file="./b.csv" alt="x" />',
    says: [`${REPORT}/a.csv:1:1 error`, 'not UTF-8', `${REPORT}/b.csv:2:1 error`],
  },
  'a logo of the machine': {
    files: {
      'content/site.yaml':
        'name: H\nurl: https://h.example\ntimezone: UTC\nlogo: ../../hostile-outside/secret.txt\nrules: { site/logo: off }\n',
    },
    says: ['content/site.yaml:4:7 error', 'site/logo'],
  },
};

describe('nothing is published, and the one who merges is told by file, line and column, of', () => {
  test.each(Object.entries(REFUSED))('%s', async (name, site) => {
    const root = await makeSite(name.replaceAll(' ', '-'), site);
    const { status, output, dist } = await runBuild(root);
    for (const words of site.says) expect(output).toContain(words);
    expect(status).toBe(1);
    expect(output).toContain('Nothing was published.');
    expect(output).not.toMatch(STACK);
    expect(output).not.toContain(CANARY);
    expect(output).not.toContain('root:x:0');
    expect(await readdir(OUTSIDE)).not.toContain('marker');
    expect(await filesOf(dist)).toEqual(['index.html']);
  });
});

describe('a site with all that can be mended', () => {
  let first: BuiltSite;
  let bytes: Map<string, string>;

  beforeAll(async () => {
    const root = await makeSite('mended', {
      files: {
        [`${REPORT}/photo.jpg`]: await photo(),
        [`${REPORT}/unused.jpg`]: await photo(),
        [`${REPORT}/graph.svg`]: `<svg xmlns="http://www.w3.org/2000/svg"><metadata>${CANARY}</metadata><g onload="run()"/></svg>`,
        [`${REPORT}/errors.csv`]: `time,errors,note ${CANARY}\n2024-01-02T10:00Z,1,2\n2024-01-02T11:00Z,2,3\n`,
        [`${REPORT}/notes.txt`]: CANARY,
        'public/mark.svg': `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${CANARY} --><script>run()</script><rect width="9" height="9"/></svg>`,
        'public/hello.html': '<p>Hello</p>',
      },
      front: 'image: { file: ./photo.jpg, alt: A cartoon. }\n',
      body: '![A photograph.](photo.jpg)\n\n<Figure src="graph.svg" alt="A graph." />\n\n<Chart file="errors.csv" y="errors" alt="Errors." />',
    });
    first = await runBuild(root, CLOCK);
    bytes = await publishedBytes(first.dist, 'latin1');
  });

  test('is published', () => {
    expect(first.status).toBe(0);
  });

  test('without metadata, comments, scripts, and what nothing refers to', () => {
    for (const [file, text] of bytes) {
      expect(text.includes(METADATA) || text.includes(CANARY), file).toBe(false);
      expect(file).not.toMatch(/unused|notes/);
    }
    expect(bytes.get('mark.svg')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><rect height="9" width="9"/></svg>\n',
    );
  });

  test('with pictures under names that come from what they are', () => {
    const names = [...bytes.keys()].filter((file) => /photo|graph|picture/.test(file));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names)
      expect(name).toMatch(
        /^(?:assets\/photo-\d+\.[0-9a-f]{12}\.webp|assets\/graph\.[0-9a-f]{12}\.svg|share\/2024-01-02-outage-picture\.[0-9a-f]{12}\.jpg)$/,
      );
  });

  test('and with words to the one who merges', () => {
    expect(first.output).toContain('public/hello.html:1:1 warning');
    expect(first.output).toContain('public/active');
    expect(first.output).toMatch(/public\/mark\.svg:1:\d+ warning/);
  });

  test('and is the same when every cache was filled with something else', async () => {
    const caches = join(first.root, '.cache');
    for (const file of await filesOf(caches))
      await writeFile(join(caches, file), `<script>${CANARY}</script>`);
    const left = ['site/.git/leftover.html', 'site/assets/leftover.js', 'astro/assets/leftover.webp'];
    writeFiles(caches, Object.fromEntries(left.map((file) => [file, CANARY])));
    const second = await runBuild(first.root, CLOCK);
    expect(second.output).not.toMatch(STACK);
    expect(second.status).toBe(0);
    expect(await publishedBytes(second.dist, 'latin1')).toEqual(bytes);
  });
});
