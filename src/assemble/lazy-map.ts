/** A map whose values are made when they are first asked for: of thousands, most never are while a site is developed. */
export class LazyMap<K, V> extends Map<K, V> {
  readonly #lacking: Map<K, () => V>;

  constructor(works: Iterable<readonly [K, () => V]>) {
    super();
    this.#lacking = new Map(works);
    // Each has its place from the beginning.
    for (const key of this.#lacking.keys()) super.set(key, undefined as V);
  }

  override get(key: K): V | undefined {
    const work = this.#lacking.get(key);
    if (work) this.set(key, work());
    return super.get(key);
  }

  override set(key: K, value: V): this {
    this.#lacking.delete(key);
    return super.set(key, value);
  }

  override delete(key: K): boolean {
    this.#lacking.delete(key);
    return super.delete(key);
  }

  override *entries(): MapIterator<[K, V]> {
    for (const key of super.keys()) yield [key, this.get(key) as V];
  }

  override *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  override forEach(work: (value: V, key: K, map: Map<K, V>) => void): void {
    for (const [key, value] of this.entries()) work(value, key, this);
  }
}
