/** The same function, which works out its answer for an object once and remembers it for as long as the object is there. */
export function remembered<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  const answers = new WeakMap<K, { value: V }>();
  return (key) => {
    const known = answers.get(key) ?? { value: answer(key) };
    answers.set(key, known);
    return known.value;
  };
}

/** Some MB of short texts; a site with ten thousand reports asks for no more of one kind. */
const MOST = 100_000;

/**
 * A memory of what was worked out for a text. It holds what was asked for last, and at most twice `most` answers, so
 * that it doesn't grow for ever where a site is developed.
 */
export function createMemory<V>(most = MOST): (key: string, answer: () => V) => V {
  let newer = new Map<string, { value: V }>();
  let older = new Map<string, { value: V }>();
  return (key, answer) => {
    const known = newer.get(key);
    if (known) return known.value;
    const found = older.get(key) ?? { value: answer() };
    if (newer.size >= most) [older, newer] = [newer, new Map()];
    newer.set(key, found);
    return found.value;
  };
}

/** The same work, done when its result is first asked for. */
export function once<T>(work: () => T): () => T {
  let done: { value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
