import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepLastBuild, readLastBuild } from '../../src/assemble/last-build.ts';
import { type Summary, summaryOf } from '../../src/assemble/summary.ts';

const pages = new Map([
  ['incidents/a/', 'one'],
  ['incidents/b/', 'two'],
]);
const summary: Summary = {
  ...{ before: undefined, pages, place: 'dist/', warnings: [], nextBuildAt: undefined },
  size: { files: 5799, pages: 1160, bytes: 94_371_840 },
};
const PUBLISHED = 'Published in dist/: 5,799 files, 90 MB.';

test('the first build says where the site is', () => {
  expect(summaryOf(summary)).toEqual([PUBLISHED]);
});

test.each<{ what: string; before: [string, string][]; lines: string[] }>([
  { what: 'nothing', before: [...pages], lines: ['No document has changed since the last build.'] },
  {
    what: 'each kind of change',
    before: [
      ['incidents/a/', 'zero'],
      ['incidents/c/', 'three'],
    ],
    lines: ['1 page changed: /incidents/a/', '1 new page: /incidents/b/', '1 page gone: /incidents/c/'],
  },
  {
    what: 'more than can be listed',
    before: [
      ...pages,
      ...Array.from({ length: 5 }, (_, index): [string, string] => [`incidents/${index}/`, '']),
    ],
    lines: ['5 pages gone: /incidents/0/, /incidents/1/, /incidents/2/ and 2 more'],
  },
])('then it says what is new: $what', ({ before, lines }) => {
  expect(summaryOf({ ...summary, before: new Map(before) })).toEqual([...lines, PUBLISHED]);
});

test('warnings come first, and last when to build again', () => {
  const nextBuildAt = Date.parse('2026-01-12T09:00Z');
  expect(summaryOf({ ...summary, warnings: ['A font is missing.'], nextBuildAt })).toEqual([
    'Warning: A font is missing.',
    PUBLISHED,
    'Build again at 2026-01-12 09:00 UTC: something changes then.',
  ]);
});

test('what was published is known to the next build, and that of one build alone is kept', async () => {
  const root = await mkdtemp(join(tmpdir(), 'last-'));
  onTestFinished(() => rm(root, { recursive: true }));
  expect(await readLastBuild(root)).toBeUndefined();
  await keepLastBuild(root, { pages: new Map(), made: 1 });
  await keepLastBuild(root, { pages, made: 7 });
  expect(await readLastBuild(root)).toEqual({ pages, made: 7 });
  const entries = await readdir(join(root, '.cache/last-build'), { recursive: true, withFileTypes: true });
  expect(entries.filter((entry) => entry.isFile())).toHaveLength(1);
});
