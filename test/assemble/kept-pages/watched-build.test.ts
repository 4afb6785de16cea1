import { expect, test } from 'vitest';
import type { Build } from '../../../src/assemble/current.ts';
import { createPrinter } from '../../../src/assemble/kept-pages/print.ts';
import { createHearing, hear, type Reads, readsOf, shared } from '../../../src/assemble/kept-pages/reads.ts';
import { watchBuild } from '../../../src/assemble/kept-pages/watched-build.ts';

/** A build of some facts. */
function watch(facts: Record<string, unknown> = {}) {
  const content = { site: { name: 'Lumen' }, bodies: new Map(), ...(facts['content'] as object) };
  const maps = ['revisions', 'appearances', 'outlines', 'timelines', 'diagrams', 'pictures'];
  const more = ['chosenPictures', 'charts', 'shareImages'];
  const build = {
    ...Object.fromEntries([...maps, ...more].map((name) => [name, new Map()])),
    now: 5,
    momentAfter: (settled: number) => Math.min(settled, 5),
    findPictureFrom: () => () => undefined,
    ...facts,
    content,
  };
  return watchBuild(build as unknown as Build, createPrinter(new WeakMap()));
}

/** What some work asks of a build. */
function readsIn(build: Build, work: (build: Build) => unknown): Reads | undefined {
  const hearing = createHearing();
  hear(hearing, () => work(build));
  return readsOf(hearing);
}

const title = (text: string) =>
  new Map([
    ['a', { text }],
    ['b', { text: 'B' }],
  ]);

type Facts = Record<string, unknown>;

test.each<[string, (build: Build) => unknown, before: Facts, after: Facts]>([
  ['a member', ({ theme }) => theme, { theme: 'a' }, { theme: 'b' }],
  ['a member that comes', ({ theme }) => theme, {}, { theme: 'b' }],
  ['what is in the content', ({ content }) => content.site, {}, { content: { site: { name: 'Other' } } }],
  ['one of many', ({ charts }) => charts.get('a'), { charts: title('A') }, { charts: title('C') }],
  ['whether there is one', ({ charts }) => charts.has('a'), { charts: title('A') }, {}],
  ['all of many', ({ charts }) => [...charts.values()], { charts: title('A') }, { charts: title('C') }],
  ['how many there are', ({ charts }) => charts.size, { charts: title('A') }, {}],
  ['the moment', ({ now }) => now, {}, { now: 6 }],
  ['a moment', ({ momentAfter }) => momentAfter(9), {}, { momentAfter: () => 9 }],
  [
    'a picture',
    ({ findPictureFrom }) => findPictureFrom('a.mdx')('b.png'),
    {},
    { findPictureFrom: () => () => ({ path: 'b' }) },
  ],
])('whoever asked for %s is told when it is another', (_, work, before, after) => {
  const reads = readsIn(watch(before).build, work) ?? [];
  expect(reads).toHaveLength(1);
  expect(reads.every(watch(before).holds)).toBe(true);
  expect(reads.every(watch(after).holds)).toBe(false);
});

test('who asked for one of many is not concerned by another', () => {
  const reads = readsIn(watch({ charts: title('A') }).build, ({ charts }) => charts.get('b')) ?? [];
  expect(reads.every(watch({ charts: title('C') }).holds)).toBe(true);
});

test('what a page knows that asked for something which nothing can tell is never the same', () => {
  expect(readsIn(watch({ words: { say: () => '' } }).build, ({ words }) => words)).toBeUndefined();
});

test('what shared work asked for counts for each who is given its result', () => {
  const { build } = watch({ theme: 'a' });
  const work = shared(() => build.theme);
  const [first, second] = [readsIn(build, work), readsIn(build, work)];
  expect(first).toHaveLength(1);
  expect(second).toEqual(first);
});

test('what is asked of a build while nobody listens is answered as it is', () => {
  const { build } = watch({ charts: title('A') });
  expect(build.charts.get('a')).toEqual({ text: 'A' });
  expect([...build.charts.keys()]).toEqual(['a', 'b']);
  expect(build.content.site.name).toBe('Lumen');
});
