/** Numbers that look random and are the same in every run. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number below `end`. */
  below(end: number): number;
  pick<T>(values: readonly T[]): T;
  /** As `pick`, but the first values far more often, as words are used. */
  pickUneven<T>(values: readonly T[]): T;
  some<T>(values: readonly T[], count: number): T[];
}

/** mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  const at = <T>(values: readonly T[], index: number): T => {
    const value = values[index];
    if (value === undefined) throw new RangeError('Nothing to pick from.');
    return value;
  };
  return {
    next,
    below,
    pick: (values) => at(values, below(values.length)),
    pickUneven: (values) => at(values, Math.floor(values.length ** next()) - 1),
    some: (values, count) => {
      const rest = [...values];
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        at(rest.splice(below(rest.length), 1), 0),
      );
    },
  };
}
