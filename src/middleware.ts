import type { MiddlewareHandler } from 'astro';
import { currentBuild } from './assemble/current.ts';
import { workingOn } from './domain/own-fault.ts';

/**
 * Hands the site's words to every page and component. A page or a file that can't be made is named; one that is made
 * is counted.
 */
export const onRequest: MiddlewareHandler = async ({ url, locals }, next) => {
  const { words, made } = currentBuild();
  locals.words = words;
  const response = await workingOn(url.pathname, next);
  made?.();
  return response;
};
