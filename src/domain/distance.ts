/** How many typos lie between what was typed and a word. */
export interface Distance {
  /** To the whole word. */
  whole: number;
  /** To the nearest beginning of the word, for a word that is still being typed. */
  beginning: number;
}

/**
 * Optimal string alignment: an insertion, a deletion, a substitution and a swap of neighbours count 1 each.
 * Distances above `limit` come out as some number above it.
 */
export function distanceBetween(typed: string, word: string, limit: number): Distance {
  const width = Math.min(word.length, typed.length + limit + 1);
  let before: number[] = [];
  let above = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    for (let column = 1; column <= width; column++) {
      const same = typed[row - 1] === word[column - 1];
      let cost = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      );
      const swapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (swapped) cost = Math.min(cost, at(before, column - 2) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit + 1) return { whole: Infinity, beginning: Infinity };
    before = above;
    above = current;
  }
  return { whole: word.length > width ? Infinity : at(above, width), beginning: Math.min(...above) };
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
