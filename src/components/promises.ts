import type { MadePromise, PromiseCounts } from '../domain/promises.ts';

/** A promise as lists show it. */
export interface PromiseRow extends MadePromise {
  /** What was promised, without marks. */
  text: string;
  /** BCP 47, of what was promised and why it was given up. */
  language: string;
  /** Why it was given up, without marks. */
  reason?: string | undefined;
  /** Where it stands in its report. */
  href: string;
}

/** Promises counted by what they have in common, under its name. */
export interface PromiseTable {
  title: string;
  rows: { label: string; href?: string | undefined; counts: PromiseCounts }[];
}
