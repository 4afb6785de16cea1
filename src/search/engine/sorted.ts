/** The place of the first value in a sorted list that is not below `value`. */
export function placeOf<T extends string | number>(sorted: readonly T[], value: T): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle];
    if (found !== undefined && found < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the last value that is not above `value`; 0 when all are. */
export function placeUpTo<T extends string | number>(sorted: readonly T[], value: T): number {
  const place = placeOf(sorted, value);
  return sorted[place] === value ? place : Math.max(0, place - 1);
}
