import type { MiddlewareHandler } from 'astro';
import { wordsOf } from '../../../src/words/table.ts';

/** Hands words to the pages, as the product's does. */
export const onRequest: MiddlewareHandler = ({ locals }, next) => {
  locals.words = wordsOf('en');
  return next();
};
