import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPrinter, Unprintable } from '../../../src/assemble/kept-pages/print.ts';

const print = createPrinter(new WeakMap());

/** Plain data of all kinds that builds hold. */
const values = fc.anything({ withMap: true, withSet: true, withTypedArray: false, maxDepth: 3 });

test('two values have the same print only if they are equal', () => {
  fc.assert(
    fc.property(values, values, (one, other) => {
      // What is not there and what is undefined is the same to whoever reads it.
      if (print(one) === print(other)) expect(one).toEqual(other);
    }),
  );
});

test('a copy has the same print', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(print(structuredClone(value))).toBe(print(value));
    }),
  );
});

test.each([
  ['text and number', '1', 1],
  ['numbers that JSON has no words for', Number.POSITIVE_INFINITY, Number.NaN],
  ['nothing and null', undefined, null],
  ['a list and an object', ['a'], { 0: 'a' }],
  ['lists cut in other places', [['a'], 'b'], [['a', 'b']]],
  ['texts that look like lists', ["'a"], ['A[']],
  ['bytes', new Uint8Array([1]), new Uint8Array([2])],
  ['long texts', 'a'.repeat(100), `${'a'.repeat(99)}b`],
])('%s are told apart', (_, one, other) => {
  expect(print(one)).not.toBe(print(other));
});

test('an object with a name is told by it', () => {
  const names = new WeakMap<object, string>();
  const [one, other] = [{ a: 1 }, { a: 2 }];
  for (const object of [one, other]) names.set(object, 'the same');
  const named = createPrinter(names);
  expect(named([one])).toBe(named([other]));
});

test.each([
  ['a function', () => 1],
  ['an object of a class', new Date(0)],
  ['a function somewhere inside', { a: [new Map([['b', () => 1]])] }],
])('%s can’t be told', (_, value) => {
  expect(() => print(value)).toThrow(Unprintable);
});
