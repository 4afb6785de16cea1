import type { Moment } from '../domain/moment.ts';
import type { SourceDocument } from '../source/document.ts';
import type { Finding } from '../source/finding.ts';

/** Items of a list that stand before one they should follow. */
export function findDisorder(
  items: readonly { at: Moment }[],
  { list, noun }: { list: 'timeline' | 'updates'; noun: string },
  document: SourceDocument,
): Finding[] {
  let latest = 0;
  return items.flatMap(({ at }, index) => {
    const before = items[latest];
    if (!before || at.instant >= before.at.instant) {
      latest = index;
      return [];
    }
    const path = [list, index, 'at'];
    const after = [list, latest, 'at'];
    const target = items.findIndex((other) => other.at.instant > at.instant);
    return {
      at: { path },
      message: `Unexpected ${noun} at \`${document.written(path)}\`, expected \`${document.written(after)}\` or later.`,
      remedy: `They are in chronological order: move this one above line ${document.locate([list, target, 'at']).line}.`,
      mend: { kind: 'sort', list },
    };
  });
}
