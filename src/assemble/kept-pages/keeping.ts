import { type Answers, createAnswers, type InEdition } from './answers.ts';
import type { Keep } from './keep.ts';
import { createHearing, currentHearing, hear, readsOf, usesOf } from './reads.ts';

/** What pages and the work that they share are kept by. */
export interface Keeping extends Answers {
  /** A text that is another whenever a value is. */
  print(value: unknown): string;
  /**
   * Work that is done again only when what it is given or something that it reads has changed, by its name. What comes
   * of it is plain data.
   */
  kept<G, T>(name: string, given: G, work: (given: G) => Promise<T>): Promise<T>;
  /** Files that are there already, by the print of what their page is handed. */
  ready: Map<string, Uint8Array>;
}

/**
 * Keeps what is made by what it is given and by all that it reads meanwhile.
 *
 * @param edition - by which what has the same name in several editions is told apart.
 */
export function createKeeping(
  keep: Keep,
  print: Keeping['print'],
  edition: string,
  ready: Keeping['ready'] = new Map(),
  inEdition?: InEdition,
): Keeping {
  return {
    print,
    ready,
    ...createAnswers(keep, print, edition, inEdition),
    async kept<G, T>(own: string, given: G, work: (given: G) => Promise<T>): Promise<T> {
      const name = `${edition} ${own}`;
      const printed = print(given);
      const listener = currentHearing();
      listener?.uses.add(name);
      const known = keep.get(name, printed);
      if (known) {
        listener?.parts.add(createHearing(known.reads));
        return known.value as T;
      }
      const hearing = createHearing();
      listener?.parts.add(hearing);
      const value = await hear(hearing, () => work(given));
      const reads = readsOf(hearing);
      if (reads) keep.put(name, { given: printed, reads, uses: usesOf(hearing), value });
      return value;
    },
  };
}
