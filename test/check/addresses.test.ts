import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllRedirects } from '@netlify/redirect-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redirectsOf, toRedirectLines } from '../../src/assemble/redirects.ts';
import { contentOf } from '../../src/check/content.ts';
import { toTree } from '../support/fixtures.ts';

const SITE =
  'name: Harbour\nurl: https://status.harbour.example/base\ntimezone: UTC\nservices: [{ id: api, name: API }]\n';
const NOW = Date.parse('2024-01-01T00:00Z');
const FILE = 'content/incidents/2023-04-15-api.mdx';

interface Written {
  aliases?: readonly string[];
  tags?: readonly string[];
  files?: readonly string[];
}

function contentWith({ aliases = [], tags = [], files = [] }: Written) {
  const text = `---\ntitle: Slow API\nstarted: 2023-04-15 12:00\naliases: ${JSON.stringify(aliases)}\ntags: ${JSON.stringify(tags)}\n---\n`;
  const tree = toTree([
    { file: 'content/site.yaml', text: SITE },
    { file: FILE, text },
    { file: 'content/pages/about.md', text: '---\ntitle: About\n---\n' },
    ...files.map((file) => ({ file, text: file.endsWith('.md') ? '---\ntitle: A page\n---\n' : '' })),
  ]);
  return contentOf(tree, { now: NOW });
}

function problemsWith(written: Written): string[] {
  return contentWith(written)
    .problems.filter(({ rule }) => /^(?:address|tags|file|frontmatter\/value)/.test(rule))
    .map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`);
}

describe('an alias that would be in the way of something', () => {
  test.each([
    '/',
    '/index.html',
    '/Incidents',
    '/incidents.html',
    '/incidents/2023',
    '/incidents/2023/04/',
    '/incidents/2023-04-15-API/',
    '/incidents/2023-04-15-api.md',
    '/incidents/2023-04-15-api.json',
    '/incidents/2023-04-15-api.mmd',
    '/feed.xml',
    '/FEED.XML',
    '/feed.xml/x',
    '/atom.xml',
    '/feed.json',
    '/api/v2/status.json',
    '/api/anything',
    '/assets/x',
    '/share/x.png',
    '/search/old',
    '/.well-known/security.txt',
    '/_headers',
    '/_redirects',
    '/404.html',
    '/404',
    '/sitemap-index.xml',
    '/sitemap-0.xml',
    '/robots.txt',
    '/llms.txt',
    '/status.js',
    '/theme.css',
    '/favicon.svg',
    '/maintenance.ics',
    '/services/',
    '/services/api/',
    '/services/api/feed.xml',
    '/services/api/feed.xml/old',
    '/tags/',
    '/tags/ci-cd',
    '/about',
    '/About.html',
    '/files/terms.pdf',
    '/files/terms.pdf/1',
  ])('%s', (alias) => {
    const problems = problemsWith({ aliases: [alias], tags: ['ci/cd'], files: ['public/files/terms.pdf'] });
    expect(problems).toEqual([expect.stringMatching(/^content.*:4 address\/collision Unexpected alias /)]);
  });
});

test.each([
  '/incidents/checkout-outage/',
  '/incidents/2023-04-15-api/old/',
  '/services/old-name/',
  '/tags/other/',
  '/about/us/',
  '/files/',
  '/blog/2023.html',
])('the alias %s is free', (alias) => {
  expect(problemsWith({ aliases: [alias], files: ['public/files/terms.pdf'] })).toEqual([]);
});

test('two reports can’t have one alias in two spellings', () => {
  expect(problemsWith({ aliases: ['/Old/Caf%C3%A9', '/old/cafe\u0301/'] })).toHaveLength(2);
});

describe('a file of `public/` that would be in the way', () => {
  test.each([
    'public/index.html',
    'public/feed.xml',
    'public/robots.txt',
    'public/404.html',
    'public/about.html',
    'public/about/index.html',
    'public/incidents',
    'public/tags',
    'public/api/own.json',
    'public/assets/own.css',
    'public/share/own.png',
    'public/sitemap-0.xml',
    'public/theme.css',
    'public/Incidents/2023-04-15-api.md',
  ])('%s', (file) => {
    expect(problemsWith({ files: [file] })).toEqual([expect.stringContaining(`${file}:1 address/collision`)]);
  });

  test.each([
    'public/favicon.svg',
    'public/_headers',
    'public/.well-known/security.txt',
    'public/.nojekyll',
    'public/files/report (1).pdf',
    'public/incidents/2023-04-15-api/extra.csv',
  ])('%s is not', (file) => {
    expect(problemsWith({ files: [file] })).toEqual([]);
  });

  test.each([
    'public/a*b',
    'public/a:b',
    'public/50%.pdf',
    'public/a?b',
    'public/a\nb',
    'public/con',
    'public/a.',
  ])('%j has a name that not all hosts take', (file) => {
    expect(problemsWith({ files: [file] })).toEqual([expect.stringContaining('address/name')]);
  });

  test('two that are one file to some disks', () => {
    expect(problemsWith({ files: ['public/Logo.svg', 'public/logo.svg'] })).toHaveLength(2);
  });
});

describe('a page that would be in the way', () => {
  test.each(['search', 'tags', 'services', 'incidents', 'api', 'assets', 'share'])('%s', (name) => {
    const file = `content/pages/${name}.md`;
    expect(problemsWith({ files: [file] })).toEqual([expect.stringContaining(`${file}:1 address/collision`)]);
  });

  test('and one that Windows can’t store', () => {
    expect(problemsWith({ files: ['content/pages/aux.md'] })).toEqual([expect.stringContaining('file/name')]);
  });
});

describe('tags', () => {
  test.each(['!!!', '🔥', 'con', 'x'.repeat(300)])('%j has no address', (tag) => {
    expect(problemsWith({ tags: [tag] })).toEqual([
      expect.stringMatching(/:5 address\/name Unexpected .*tag/),
    ]);
  });

  test.each([[['API', 'api']], [['ci/cd', 'CI CD']], [['C#', 'c-sharp']]])('%j are one', (tags) => {
    expect(problemsWith({ tags })).toEqual([expect.stringMatching(/:5 tags\/alike .* on line 5/)]);
  });

  test.each([[['C', 'C#', 'C++', '100%', 'why?', 'ci/cd', '決済']]])('%j are not', (tags) => {
    expect(problemsWith({ tags })).toEqual([]);
  });
});

/** What a host makes of the lines. */
async function parseAsHost(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'afterword-'));
  await writeFile(join(folder, '_redirects'), text);
  const { redirects, errors } = await parseAllRedirects({
    redirectsFiles: [join(folder, '_redirects')],
    configRedirects: [],
    minimal: true,
  });
  await rm(folder, { recursive: true });
  const rows = redirects as { from: string; to: string; status: number }[];
  return { redirects: rows.map(({ from, to, status }) => ({ from, to, status })), errors };
}

test('`_redirects` says what the aliases say and nothing else, whatever they are', async () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      '*',
      ':x',
      '%2F',
      '%20',
      '%0a',
      '\n',
      '..',
      'é',
      'a b',
      '301',
      'https://evil.test',
      '!',
      '#',
    ),
  );
  const alias = fc.array(part, { maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
  await fc.assert(
    fc.asyncProperty(fc.array(alias, { maxLength: 5 }), async (aliases) => {
      const content = contentWith({ aliases });
      const redirects = redirectsOf(content);
      const { redirects: parsed, errors } = await parseAsHost(toRedirectLines(content));
      expect(errors).toEqual([]);
      expect(parsed).toEqual(redirects.map(({ from, to }) => ({ from, to, status: 301 })));
      for (const { from, to } of redirects) {
        expect(from).toMatch(/^\/base\/[^\s*:]+$/);
        expect(to).toBe('/base/incidents/2023-04-15-api/');
      }
    }),
    { numRuns: 60 },
  );
});
