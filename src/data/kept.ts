import { type Build, currentBuild, currentKeeping } from '../assemble/current.ts';
import { tellOf } from '../assemble/kept-pages/answers.ts';
import { sharedFor } from '../assemble/kept-pages/reads.ts';
import { remembered } from '../domain/remembered.ts';

/**
 * Work that is done again only when what it is given or something that it reads of the build has changed; each time
 * where the site is developed. What comes of it is plain data.
 *
 * @param name - which no other work has.
 */
export function kept<G, T>(name: string, given: G, work: (given: G) => Promise<T>): Promise<T> {
  return currentKeeping()?.kept(name, given, work) ?? work(given);
}

/**
 * A question to the build. A page that asks it is made anew when the answer is another, and not when only something is
 * from which the answer follows. It is asked with texts, and what comes of it is plain data.
 *
 * @param name - which no other question has.
 */
export function toQuestion<A extends string[], T>(
  name: string,
  work: (...texts: A) => T,
): (...texts: A) => T {
  tellOf(name, (...texts) => work(...(texts as A)));
  return (...texts) => {
    const keeping = currentKeeping();
    return keeping ? (keeping.answer(name, texts) as T) : work(...texts);
  };
}

/**
 * As `sharedFor`, once for each build: while a site is developed, the next has the same documents, and may have other
 * words, terms and pictures.
 */
export function sharedInBuild<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  const ofBuild = remembered((_: Build) => sharedFor(answer));
  return (key) => ofBuild(currentBuild())(key);
}
