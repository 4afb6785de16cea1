/** The same function, which works out its answer for an object once and remembers it for as long as the object is there. */
export function remembered<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  const answers = new WeakMap<K, { value: V }>();
  return (key) => {
    const known = answers.get(key) ?? { value: answer(key) };
    answers.set(key, known);
    return known.value;
  };
}
