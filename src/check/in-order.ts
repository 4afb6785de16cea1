import type { Moment } from '../domain/moment.ts';
import type { Mend, Path } from '../schema/fault.ts';
import type { SourceDocument } from '../source/document.ts';
import type { Finding } from '../source/finding.ts';

/** A list whose items are in order of time. */
interface TimedList {
  items: readonly { at: Moment }[];
  noun: string;
  /** Where the time of an item is written. */
  placeOf: (index: number) => Path;
  mend?: Mend;
}

/** Items of a list that stand before one they should follow. */
export function findDisorder({ items, noun, placeOf, mend }: TimedList, document: SourceDocument): Finding[] {
  let latest = 0;
  return items.flatMap(({ at }, index) => {
    const before = items[latest];
    if (!before || at.instant >= before.at.instant) {
      latest = index;
      return [];
    }
    const path = placeOf(index);
    const target = items.findIndex((other) => other.at.instant > at.instant);
    return {
      at: { path },
      message: `Unexpected ${noun} \`${document.written(path)}\`, expected \`${document.written(placeOf(latest))}\` or later.`,
      remedy: `They are in chronological order: move this one above line ${document.locate(placeOf(target)).line}.`,
      mend,
    };
  });
}
