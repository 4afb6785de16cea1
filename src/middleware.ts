import type { MiddlewareHandler } from 'astro';
import { currentBuild, hasEditions, inEditionOf } from './assemble/current.ts';
import { loadFrame } from './data/site.ts';
import { workingOn } from './domain/own-fault.ts';

/**
 * Hands the site's words, and what stands around every page, to every page and component, in the language of the
 * edition that the page belongs to. A page or a file that can't be made is named.
 */
export const onRequest: MiddlewareHandler = ({ url, locals, routePattern }, next) =>
  inEditionOf(routePattern, () => {
    const { words, content, ownCode } = currentBuild();
    locals.words = words;
    // Whoever asks for it has read it: a page that does not ask stays as it was when other pages are added.
    Object.defineProperty(locals, 'frame', { get: () => loadFrame() });
    const owners = content.ownersPages.find(({ pattern }) => pattern === routePattern);
    const make = hasEditions() ? async () => whole(await next()) : next;
    return workingOn(owners?.file ?? url.pathname, make, ownCode);
  });

/** A page is made while it is read, and whoever reads it is at work for no edition. */
async function whole(response: Response): Promise<Response> {
  return new Response(response.body && (await response.bytes()), response);
}
