import type { Problem } from '../domain/problem.ts';

/** A file that can't be shown as it is now, and why. */
export interface Fault {
  file: string;
  /** Where its problems are shown: at the address of its page, if it has one. */
  href: string;
  /** How many errors it has. */
  errors: number;
  /** All that is wrong with it, errors first. */
  problems: readonly Problem[];
  /** Its text; empty when there is no such file. */
  text: string;
}
