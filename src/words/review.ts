import type { Words } from './words.ts';

/** @example sayQuarter({ year: '2026', quarter: '1' }, words) // 'Q1 2026' */
export function sayQuarter(
  { year, quarter }: { year: string; quarter: string },
  words: Words<'insights.quarter'>,
): string {
  return words.say('insights.quarter', { year, quarter });
}

/** The title of a review. */
export function sayReview(
  quarter: { year: string; quarter: string },
  words: Words<'insights.quarter' | 'review.title'>,
): string {
  return words.say('review.title', { quarter: sayQuarter(quarter, words) });
}
