import { expect, test } from 'vitest';
import { reviewedIn, routeOfPage } from '../../src/domain/page.ts';
import { isInQuarter, quarterOf, quartersToReview } from '../../src/domain/quarters.ts';
import { straysOf } from '../../src/source/document-names.ts';
import { incident } from '../support/facts.ts';

test('the name of a review is that of its quarter', () => {
  expect(reviewedIn('2026-q1')).toEqual({ year: '2026', quarter: '1' });
  expect(['2026-q5', '2026-Q1', 'q1', '2026-01'].map(reviewedIn)).toEqual(Array(4).fill(undefined));
});

test('a review stands on the page of its quarter, another page on its own', () => {
  expect(routeOfPage({ id: '2026-q1', review: reviewedIn('2026-q1') })).toBe('incidents/2026/q1/');
  expect(routeOfPage({ id: '2026-q1' })).toBe('2026-q1/');
});

test('a review with another name is not read, and said so', () => {
  const paths = ['content/reviews/2026-q1.mdx', 'content/reviews/first-quarter.mdx'];
  expect(straysOf(paths)).toEqual(['content/reviews/first-quarter.mdx']);
});

test('quarters with incidents and those of which something is said have a page, newest first', () => {
  const quarters = quartersToReview(
    [incident('a', '2025-05-01T00:00Z'), incident('b', '2026-02-01T00:00Z')],
    [{ review: { year: '2026', quarter: '3' } }, { review: undefined }],
  );
  expect(quarters.map(({ year, quarter }) => `${year} ${quarter}`)).toEqual(['2026 3', '2026 1', '2025 2']);
});

test('a quarter has its first day, and not the first of the next', () => {
  const quarter = quarterOf('2026-02-14');
  expect(
    ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01'].map((day) => isInQuarter(quarter, day)),
  ).toEqual([false, true, true, false]);
});
