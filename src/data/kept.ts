import { currentKeeping } from '../assemble/current.ts';

/**
 * Work that is done again only when what it is given or something that it reads of the build has changed; each time
 * where the site is developed. What comes of it is plain data.
 *
 * @param name - which no other work has.
 */
export function kept<G, T>(name: string, given: G, work: (given: G) => Promise<T>): Promise<T> {
  return currentKeeping()?.kept(name, given, work) ?? work(given);
}
