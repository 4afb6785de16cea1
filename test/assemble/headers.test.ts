import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Header, parseAllHeaders } from '@netlify/headers-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toHeaderLines } from '../../src/assemble/headers.ts';
import { contentOf } from '../../src/check/content.ts';
import { toTree } from '../support/fixtures.ts';

const ASKED = 'public, max-age=0, must-revalidate';
const KEPT = 'public, max-age=31536000, immutable';

let folder: string;
let rules: Header[];
/** The same of a site in several languages. */
let editions: Header[];

const SITE = 'name: Harbour\nurl: https://harbour.example/status\nservices: [{ id: api, name: API }]\n';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afterword-'));
  rules = await rulesOf(SITE);
  editions = await rulesOf(`${SITE}locales: [en, de, ja]\n`);
});

/** As a host reads them. */
async function rulesOf(text: string): Promise<Header[]> {
  const { problems, ...content } = contentOf(
    toTree([
      { file: 'content/site.yaml', text },
      { file: 'content/pages/about.md', text: '---\ntitle: About\n---\n' },
    ]),
    { now: Date.parse('2024-01-01T00:00Z') },
  );
  await writeFile(join(folder, '_headers'), toHeaderLines(content));
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [join(folder, '_headers')],
    configHeaders: [],
    minimal: false,
  });
  expect(errors).toEqual([]);
  return headers as Header[];
}

afterAll(() => rm(folder, { recursive: true }));

/** All that is said of an address, one value for each block that says it. */
function saidOf(path: string, name: string, said = rules): string[] {
  return said.flatMap(({ forRegExp, values }) =>
    forRegExp.test(`/status${path}`) && values[name] !== undefined ? [values[name]] : [],
  );
}

describe('how long an address may be kept is said once', () => {
  test.each([
    ['/', ASKED],
    ['/incidents/', ASKED],
    ['/incidents/2023-04-15-api/', ASKED],
    ['/incidents/2023-04-15-api.json', ASKED],
    ['/incidents/2023-04-15-api.md', ASKED],
    ['/services/api/', ASKED],
    ['/services/api/feed.xml', ASKED],
    ['/services/api/badge.svg', ASKED],
    ['/tags/dns/', ASKED],
    ['/about/', ASKED],
    ['/search/', ASKED],
    ['/search/index.bin', ASKED],
    ['/search/1f818699a146/facts.bin', KEPT],
    ['/feed.xml', ASKED],
    ['/atom.xml', ASKED],
    ['/feed.json', ASKED],
    ['/maintenance.ics', ASKED],
    ['/badge.svg', ASKED],
    ['/status.js', ASKED],
    ['/theme.js', ASKED],
    ['/theme.css', ASKED],
    ['/api/v2/status.json', ASKED],
    ['/assets/Base.CkQ3vh1z.css', KEPT],
    ['/assets/Inter.1234.svg', KEPT],
    ['/share/site.f711fc70.png', KEPT],
  ])('%s: %s', (path, value) => {
    expect([...new Set(saidOf(path, 'Cache-Control'))]).toEqual([value]);
  });
});

describe('types that hosts do not know', () => {
  test.each([
    ['/maintenance.ics', 'text/calendar; charset=utf-8'],
    ['/services/api/maintenance.ics', 'text/calendar; charset=utf-8'],
    ['/incidents/2023-04-15-api.md', 'text/markdown; charset=utf-8'],
    ['/incidents/2023-04-15-api.mmd', 'text/vnd.mermaid; charset=utf-8'],
    ['/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/services/api/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/services/api/feed.json', 'application/feed+json; charset=utf-8'],
    ['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
  ])('%s: %s', (path, value) => {
    // This host reads a dot before a star as any letter, and takes the last block that holds.
    expect(saidOf(path, 'Content-Type').at(-1)).toBe(value);
  });

  test('and no other', () => {
    for (const path of ['/', '/badge.svg', '/api/v2/status.json', '/assets/a.js', '/status.js'])
      expect(saidOf(path, 'Content-Type')).toEqual([]);
  });
});

test('drawings run nothing, also beside the policy of pages', () => {
  for (const path of ['/badge.svg', '/services/api/badge.svg', '/assets/map.1234.svg', '/logo.svg'])
    expect(saidOf(path, 'Content-Security-Policy').at(-1)).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
});

test('other sites may read the API and show the badges', () => {
  for (const path of ['/api/v2/status.json', '/api/incidents.json', '/badge.svg', '/services/api/badge.svg'])
    expect(saidOf(path, 'Access-Control-Allow-Origin')).toEqual(['*']);
  expect(saidOf('/incidents/', 'Access-Control-Allow-Origin')).toEqual([]);
});

test('hosts that read a hundred blocks read all of ours', () => {
  expect(rules.length).toBeLessThan(100);
  expect(editions.length).toBeLessThan(100);
});

describe('of each edition the same is said', () => {
  test.each([
    ['/search/1f818699a146/facts.bin', 'Cache-Control', KEPT],
    ['/feed.xml', 'Content-Type', 'application/rss+xml; charset=utf-8'],
    ['/services/api/atom.xml', 'Content-Type', 'application/atom+xml; charset=utf-8'],
    ['/opensearch.xml', 'Content-Type', 'application/opensearchdescription+xml; charset=utf-8'],
    ['/incidents/2023-04-15-api.md', 'Content-Type', 'text/markdown; charset=utf-8'],
    ['/badge.svg', 'Access-Control-Allow-Origin', '*'],
    ['/services/api/badge.svg', 'Access-Control-Allow-Origin', '*'],
    ['/api/v2/status.json', 'Access-Control-Allow-Origin', '*'],
  ])('%s: %s', (path, name, value) => {
    for (const folder of ['', '/de', '/ja'])
      expect([...new Set(saidOf(folder + path, name, editions))], folder).toEqual([value]);
  });

  test('and nothing else of how long it may be kept', () => {
    for (const path of ['/', '/incidents/', '/search/', '/search/index.bin', '/theme.js', '/share/a.1.png']) {
      const [kept] = saidOf(path, 'Cache-Control', editions);
      expect(saidOf(path, 'Cache-Control', editions)).toEqual([kept]);
      if (!/theme|share/.test(path))
        for (const folder of ['/de', '/ja'])
          expect([[], [ASKED]]).toContainEqual(saidOf(folder + path, 'Cache-Control', editions));
    }
  });
});
