import type { MiddlewareHandler } from 'astro';
import { currentBuild } from './assemble/current.ts';
import { loadFrame } from './data/site.ts';
import { workingOn } from './domain/own-fault.ts';

/**
 * Hands the site's words, and what stands around every page, to every page and component. A page or a file that can't
 * be made is named.
 */
export const onRequest: MiddlewareHandler = ({ url, locals, routePattern }, next) => {
  const { words, content, ownCode } = currentBuild();
  locals.words = words;
  // Whoever asks for it has read it: a page that does not ask stays as it was when other pages are added.
  Object.defineProperty(locals, 'frame', { get: () => loadFrame() });
  const owners = content.ownersPages.find(({ pattern }) => pattern === routePattern);
  return workingOn(owners?.file ?? url.pathname, next, ownCode);
};
