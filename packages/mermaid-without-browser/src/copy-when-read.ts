import { assignWithDepth, type Settings } from './assign-with-depth.ts';

const readers = new WeakMap<Settings, CopyOnRead>();

/**
 * A copy of Mermaid's settings that is as good as whole, but holds only what was asked for: Mermaid copies all 800
 * each time that it looks one up, some hundred times for a drawing. What is done to the copy stays in it.
 *
 * @param depth - how many levels are copied; below it the same objects stand in both, as in Mermaid's own copy.
 */
export function copyWhenRead(settings: Settings, depth = 2): Settings {
  const reader = new CopyOnRead(settings, depth);
  const copy = new Proxy({}, reader);
  readers.set(copy, reader);
  return copy;
}

/** Whether it is a copy of just these settings of which nothing can have been changed. */
export function isPristineCopyOf(copy: Settings, settings: Settings): boolean {
  return readers.get(copy)?.isPristineCopyOf(settings) ?? false;
}

/** What it is a copy of, if nothing of its own has been set, listed or removed; what was done to parts doesn't count. */
export function sourceOf(copy: Settings): Settings | undefined {
  return readers.get(copy)?.source;
}

class CopyOnRead implements ProxyHandler<Settings> {
  readonly #source: Settings;
  readonly #depth: number;
  /** Copies of what is below and was read. */
  readonly #parts = new Map<string, unknown>();
  #isWhole = false;

  constructor(source: Settings, depth: number) {
    this.#source = source;
    this.#depth = depth;
  }

  get source(): Settings | undefined {
    return this.#isWhole ? undefined : this.#source;
  }

  isPristineCopyOf(settings: Settings): boolean {
    return this.source === settings && this.#parts.size === 0;
  }

  get(target: Settings, key: string | symbol): unknown {
    const isTheirs = typeof key === 'string' && !this.#isWhole && this.#has(key);
    return isTheirs ? this.#read(key) : Reflect.get(target, key);
  }

  set(target: Settings, key: string | symbol, value: unknown): boolean {
    return Reflect.set(this.#whole(target), key, value);
  }

  has(target: Settings, key: string | symbol): boolean {
    return Reflect.has(this.#whole(target), key);
  }

  ownKeys(target: Settings): (string | symbol)[] {
    return Reflect.ownKeys(this.#whole(target));
  }

  getOwnPropertyDescriptor(target: Settings, key: string | symbol): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.#whole(target), key);
  }

  defineProperty(target: Settings, key: string | symbol, descriptor: PropertyDescriptor): boolean {
    return Reflect.defineProperty(this.#whole(target), key, descriptor);
  }

  deleteProperty(target: Settings, key: string | symbol): boolean {
    return Reflect.deleteProperty(this.#whole(target), key);
  }

  #has(key: string): boolean {
    return Object.hasOwn(this.#source, key) && this.#source[key] !== null;
  }

  #read(key: string): unknown {
    const value = this.#source[key];
    if (typeof value !== 'object' || value === null) return value;
    if (!this.#parts.has(key)) this.#parts.set(key, copyBelow(value, this.#depth - 1));
    return this.#parts.get(key);
  }

  #whole(target: Settings): Settings {
    if (this.#isWhole) return target;
    for (const key of Object.keys(this.#source)) {
      if (this.#has(key)) target[key] = this.#read(key);
    }
    this.#isWhole = true;
    return target;
  }
}

function copyBelow(value: object, depth: number): unknown {
  if (Array.isArray(value)) return assignWithDepth([], value, { depth });
  return depth > 0 ? copyWhenRead(value as Settings, depth) : assignWithDepth({}, value, { depth });
}
