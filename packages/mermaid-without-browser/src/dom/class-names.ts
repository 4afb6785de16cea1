import { attributeOf, classesOf, writeAttribute } from './nodes.ts';

/** An element's classes, read from and written to its attribute. */
class ClassNames {
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
  }

  get value(): string {
    return attributeOf(this.#element, 'class') ?? '';
  }

  contains(name: string): boolean {
    return classesOf(this.#element).includes(name);
  }

  add(...names: string[]): void {
    this.#write([...classesOf(this.#element), ...names]);
  }

  remove(...names: string[]): void {
    this.#write(classesOf(this.#element).filter((name) => !names.includes(name)));
  }

  toggle(name: string, force = !this.contains(name)): boolean {
    if (force) this.add(name);
    else this.remove(name);
    return force;
  }

  #write(names: readonly string[]): void {
    writeAttribute(this.#element, 'class', [...new Set(names)].join(' '));
  }
}

/**
 * Makes an SVG element's classes an attribute like any other. linkedom keeps them in a set beside it, and takes
 * each new value apart and puts it together again three times. Other attributes are set in the same, shorter way.
 */
export function installClassNames(prototype: Element): void {
  const { getAttribute } = Object.getPrototypeOf(prototype);
  Object.assign(prototype, {
    setAttribute(this: Element, name: string, value: unknown) {
      writeAttribute(this, name, String(value));
    },
    getAttribute(this: Element, name: string) {
      return name === 'class' ? (attributeOf(this, name) ?? null) : getAttribute.call(this, name);
    },
  });
  Object.defineProperties(prototype, {
    className: {
      configurable: true,
      get(this: Element) {
        return { baseVal: attributeOf(this, 'class') ?? '' };
      },
      set(this: Element, value: unknown) {
        writeAttribute(this, 'class', String(value));
      },
    },
    classList: {
      configurable: true,
      get(this: Element) {
        return new ClassNames(this);
      },
    },
  });
}
