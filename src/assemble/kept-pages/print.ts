import { hash } from 'node:crypto';

/** Texts are told as they are up to this length; longer ones by a digest. */
const LONGEST = 64;

/** Thrown for what no text can stand for, such as a function. */
export class Unprintable extends Error {}

/** What printing comes to; nothing where no text can stand for it. */
export function unlessUnprintable<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Unprintable) return undefined;
    throw error;
  }
}

/**
 * A function that tells a text of any plain value, which is another whenever the value is. Objects that are known by a
 * name are told by it; each object is looked through once.
 *
 * @param names - digests of what objects were made from.
 */
export function createPrinter(names: WeakMap<object, string>): (value: unknown) => string {
  const known = new WeakMap<object, string>();
  const print = (value: unknown): string => {
    if (typeof value === 'object' && value !== null) {
      const printed = known.get(value) ?? printOf(value);
      known.set(value, printed);
      return printed;
    }
    return shorten(textOf(value));
  };
  const printOf = (value: object): string => {
    const name = names.get(value);
    if (name !== undefined) return `=${name}`;
    if (value instanceof Uint8Array) return `#${hash('sha256', value, 'base64')}`;
    if (value instanceof Map) return shorten(`M${JSON.stringify([...value].flat().map(print))}`);
    if (value instanceof Set || Array.isArray(value))
      return shorten(`${Array.isArray(value) ? 'A' : 'S'}${JSON.stringify(Array.from(value, print))}`);
    const prototype = Object.getPrototypeOf(value) as unknown;
    if (prototype !== Object.prototype && prototype !== null)
      throw new Unprintable(`Nothing tells what is in a ${value.constructor.name}`);
    const entries = Object.entries(value).flatMap(([key, part]) =>
      part === undefined ? [] : [key, print(part)],
    );
    return shorten(`O${JSON.stringify(entries)}`);
  };
  return print;
}

function textOf(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new Unprintable(`Nothing tells what is in a ${typeof value}`);
  return typeof value === 'string' ? `'${value}` : String(value);
}

function shorten(text: string): string {
  return text.length > LONGEST ? `#${hash('sha256', text, 'base64')}` : text;
}
