import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/search/bytes.ts';

function roundTrip<T>(write: (writer: ByteWriter) => void, read: (reader: ByteReader) => T): T {
  const writer = new ByteWriter();
  write(writer);
  return read(new ByteReader(writer.toBytes()));
}

test('numbers come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeInteger()), (numbers) => {
      const back = roundTrip(
        (writer) => {
          for (const number of numbers) writer.signed(Math.trunc(number / 4));
        },
        (reader) => numbers.map(() => reader.signed()),
      );
      expect(back).toEqual(numbers.map((number) => Math.trunc(number / 4) + 0));
    }),
  );
});

test('sorted words of any script come back as they were', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 40 })), (words) => {
      const sorted = words.toSorted();
      const back = roundTrip(
        (writer) => writer.terms(sorted),
        (reader) => reader.terms(sorted.length),
      );
      expect(back).toEqual(sorted);
    }),
  );
});

test('nibbles come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(15)), (values) => {
      const back = roundTrip(
        (writer) => writer.nibbles(values),
        (reader) => reader.nibbles(values.length),
      );
      expect([...back]).toEqual(values);
    }),
  );
});

test('a file that ends too early is an error, not a wrong answer', () => {
  expect(() => new ByteReader(Uint8Array.of(200)).number()).toThrow(RangeError);
  expect(() => new ByteReader(Uint8Array.of(5, 1)).part()).toThrow(RangeError);
});
