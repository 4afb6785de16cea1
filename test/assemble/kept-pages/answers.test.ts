import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAnswers, editionAsked, tellOf } from '../../../src/assemble/kept-pages/answers.ts';
import { NO_KEEP, openKeep } from '../../../src/assemble/kept-pages/keep.ts';
import { createPrinter } from '../../../src/assemble/kept-pages/print.ts';
import {
  createHearing,
  currentHearing,
  hear,
  type Read,
  readsOf,
} from '../../../src/assemble/kept-pages/reads.ts';
import { createCache } from '../../../src/render/cache.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answers-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** What a build has to tell of years, and how often that was worked out. */
let years: Record<string, unknown> = {};
let count = 0;

tellOf('of year', (year = '') => {
  count++;
  currentHearing()?.questions.set('years', JSON.stringify(years));
  return years[year];
});
tellOf('failing', () => {
  throw new Error('No such year.');
});
tellOf('open', () => {
  const hearing = currentHearing();
  if (hearing) hearing.isOpen = true;
  return 1;
});

/** A build in which answers are kept, and what holds in it. */
async function open(name: string) {
  const holds = ([question, before]: Read) =>
    editionAsked(question) === undefined
      ? before === JSON.stringify(years)
      : answers.printNow(question) === before;
  const keep = await openKeep(createCache(join(folder, name)), '1', holds);
  const answers = createAnswers(keep, createPrinter(new WeakMap()), 'en');
  return { keep, answers, holds };
}

/** All that a page reads which asks something. */
async function readsAsking(name: string, question: string, ...texts: string[]) {
  const { keep, answers } = await open(name);
  const hearing = createHearing();
  hear(hearing, () => answers.answer(question, texts));
  const reads = readsOf(hearing);
  if (reads) keep.put('page', { given: '', reads, uses: [...hearing.uses], value: 1 });
  await keep.close();
  return reads;
}

test('a page is as it was when the answer is, whatever else has changed, and is told when it is another', async () => {
  years = { 2025: [1], 2026: [2] };
  expect(await readsAsking('years', 'of year', '2025')).toHaveLength(1);
  years = { 2025: [1], 2026: [3] };
  expect((await open('years')).keep.get('page', '')).toMatchObject({ value: 1 });
  years = { 2025: [4], 2026: [3] };
  expect((await open('years')).keep.get('page', '')).toBeUndefined();
});

test('where nothing has changed, no answer is worked out again', async () => {
  years = { 2025: [1] };
  await readsAsking('same', 'of year', '2025');
  count = 0;
  const again = await open('same');
  expect(again.keep.get('page', '')).toMatchObject({ value: 1 });
  await again.keep.close();
  expect((await open('same')).keep.get('page', '')).toMatchObject({ value: 1 });
  expect(count).toBe(0);
});

test('what nobody can tell of is never the same, and a question that nobody answers any more has no answer', async () => {
  expect(await readsAsking('open', 'open')).toBeUndefined();
  years = { 2025: () => 1 };
  expect(await readsAsking('open', 'of year', '2025')).toEqual([['years', '{}']]);
  expect((await open('open')).answers.printNow('answer en ["forgotten"]')).toBeUndefined();
  expect((await open('open')).answers.printNow('answer en ["failing"]')).toBeUndefined();
  expect(() => createAnswers(NO_KEEP, String, 'en').answer('failing', [])).toThrow('No such year.');
});

test('what nobody could answer is answered once somebody tells how', async () => {
  const { keep, answers } = await open('later');
  expect(answers.printNow('answer en ["told later"]')).toBeUndefined();
  tellOf('told later', () => 1);
  expect(answers.answer('told later', [])).toBe(1);
  await keep.close();
});
