/** A map whose values are made when they are first asked for: of thousands, most never are while a site is developed. */
export class LazyMap<K, V> extends Map<K, V> {
  readonly #lacking: Set<K>;
  readonly #make: (key: K) => V;

  constructor(keys: Iterable<K>, make: (key: K) => V) {
    super();
    this.#lacking = new Set(keys);
    this.#make = make;
    // Each has its place from the beginning.
    for (const key of this.#lacking) super.set(key, undefined as V);
  }

  override get(key: K): V | undefined {
    if (this.#lacking.has(key)) this.set(key, this.#make(key));
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
