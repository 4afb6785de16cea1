import type { MiddlewareHandler } from 'astro';
import { currentBuild } from './assemble/current.ts';
import { workingOn } from './domain/own-fault.ts';

/**
 * Hands the site's words to every page and component. A page or a file that can't be made is named.
 */
export const onRequest: MiddlewareHandler = ({ url, locals }, next) => {
  locals.words = currentBuild().words;
  return workingOn(url.pathname, next);
};
