import { attributeOf, classesOf } from './nodes.ts';

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
    writeClass(this.#element, [...new Set(names)].join(' '));
  }
}

/**
 * Makes an SVG element's classes an attribute like any other. linkedom keeps them in a set beside it, and takes
 * each new value apart and puts it together again three times.
 */
export function installClassNames(prototype: Element): void {
  const { setAttribute, getAttribute } = Object.getPrototypeOf(prototype);
  Object.assign(prototype, {
    setAttribute(this: Element, name: string, value: unknown) {
      if (name === 'class') writeClass(this, String(value));
      else setAttribute.call(this, name, value);
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
        writeClass(this, String(value));
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

function writeClass(element: Element, value: string): void {
  const known = element.getAttributeNode('class');
  const attribute = known ?? element.ownerDocument.createAttribute('class');
  attribute.value = value;
  if (!known) element.setAttributeNode(attribute);
}
