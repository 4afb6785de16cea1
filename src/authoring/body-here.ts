import type { BodyContext } from '../components/body.ts';

/**
 * What the body in which a component stands can draw on.
 *
 * @throws Error outside of a document; that would be a mistake of ours.
 */
export function bodyHere(locals: App.Locals): BodyContext {
  if (!locals.body) throw new Error('This component belongs in the body of a document.');
  return locals.body;
}
