import { rm } from 'node:fs/promises';
import { RESULTS } from './sites.ts';

/** Before the tests of whole sites: none that an earlier run has built is taken for one of this. */
export async function setup(): Promise<void> {
  await rm(RESULTS, { recursive: true, force: true });
}
