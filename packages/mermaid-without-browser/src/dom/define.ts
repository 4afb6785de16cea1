/** Adds methods to a prototype; each gets what it is called on as its first argument. */
export function defineMethods<T>(
  target: object,
  methods: Record<string, (self: T, ...rest: never[]) => unknown>,
): void {
  for (const [name, method] of Object.entries(methods)) {
    define(target, name, function (this: T, ...rest: never[]) {
      return method(this, ...rest);
    });
  }
}

/** Adds properties to a prototype that can be read and, without effect, written. */
export function defineGetters(target: object, getters: Record<string, (element: Element) => unknown>): void {
  for (const [name, getter] of Object.entries(getters)) {
    Object.defineProperty(target, name, {
      configurable: true,
      get(this: Element) {
        return getter(this);
      },
      set: () => {},
    });
  }
}

export function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}
