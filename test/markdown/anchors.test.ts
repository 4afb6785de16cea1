import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { toFreeAnchor } from '../../src/domain/anchors.ts';
import { maintenancePartsOf, partAnchorsOf, partsOf } from '../../src/domain/parts.ts';
import { toBlocksHtml } from '../../src/markdown/rich-text.ts';
import { CONTEXT, htmlOf } from '../support/compile.ts';
import { maintenance, moment, update } from '../support/facts.ts';

const idsIn = (html: string) =>
  [...parseHTML(`<body>${html}</body>`).document.querySelectorAll('[id]')].map(({ id }) => id);

describe('no id in a body is one of the page’s or stands twice', () => {
  test.each([
    { body: '<p id="main">a</p>\n\n<p id="main">b</p>', ids: ['main-1', 'main-1-1'] },
    { body: '## Report final', ids: ['report-final-1'] },
    { body: '## Correction 2024-01-02', ids: ['section-correction-2024-01-02'] },
    { body: '<p id="update-20240102T100000Z">a</p>', ids: ['section-update-20240102T100000Z'] },
    {
      body: '<p id="user-content-fn-1">a</p>\n\nb[^1]\n\n[^1]: c',
      ids: ['user-content-fn-1-1', 'user-content-fnref-1', 'footnote-label', 'user-content-fn-1'],
    },
    { body: '<p id="footnote-label">a</p>', ids: ['footnote-label-1'] },
    { body: '<p id="?!">a</p>', ids: ['section'] },
  ])('$body', async ({ body, ids }) => {
    for (const format of ['md', 'mdx'] as const) expect(idsIn(await htmlOf(body, format))).toEqual(ids);
  });
});

test('texts of data have no anchors, since they stand beside others', () => {
  const html = toBlocksHtml('<p id="main">a</p>\n\nb[^1]\n\n[^1]: c', CONTEXT);
  expect(idsIn(html)).toEqual([]);
  expect(html).toContain('b<sup>1</sup>');
  expect(html).not.toContain('href');
});

test('every id of a page with a body is kept from authors', () => {
  const root = join(import.meta.dirname, '../../src');
  const files = ['layouts', 'components', 'pages/incidents', 'pages/maintenance'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.astro') && !ELSEWHERE.has(file))
      .map((file) => join(root, folder, file)),
  );
  const written = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\sid="([^"{]+)"/g)].map(([, id = '']) => id),
  );
  const ids = [...written, ...partAnchorsOf([...REPORTED, ...maintenancePartsOf(PLANNED, 0)])];
  expect(ids.length).toBeGreaterThan(8);
  expect(ids.filter((id) => toFreeAnchor(id) === id)).toEqual([]);
});

/** The parts of a report that has something for each, at every stage. */
const REPORTED = ([undefined, 'preliminary', 'final'] as const).flatMap((stage) =>
  partsOf({
    timeline: [{ at: moment('2026-03-01T10:00Z'), text: 'It began.' }],
    actions: [{ text: 'Look.', status: 'planned' }],
    updates: [update('2026-03-01T10:10Z', 'resolved')],
    report: { stage, authors: [], corrections: [{ at: '2026-03-02', text: 'It was less.' }] },
    hasReport: true,
  }),
);

/** Planned work that has something for each of its parts. */
const PLANNED = maintenance('work', ['2026-03-01T10:00Z', '2026-03-01T11:00Z'], [], {
  updates: [update('2026-03-01T10:10Z', 'resolved')],
  cancelled: true,
});

/** What stands on no page that has a body. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'PromiseCurve.astro',
  'SearchPage.astro',
  'RecordLists.astro',
  'EarlierLinks.astro',
  'IndexBody.astro',
  'index.astro',
  '[year]/index.astro',
]);
