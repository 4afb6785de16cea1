import { wordsOf } from '../../src/words/table.ts';

/** What a site in English says. */
export const words = wordsOf('en');
