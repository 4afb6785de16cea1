import type { ByteReader, ByteWriter } from '../bytes.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const NIBBLE = 15;

/** Writes for each word what its forms have in common: how much of its end is cut, and what stands there instead. */
export function writeKeys(
  writer: ByteWriter,
  words: readonly string[],
  keys: ReadonlyMap<string, string>,
): void {
  const written = words.map((word) => differenceOf(word, keys.get(word) ?? word));
  writer.nibbles(written.map(({ cut }) => cut));
  writer.nibbles(written.map(({ added }) => added.length));
  writer.part(encoder.encode(written.map(({ added }) => added).join('')));
}

/** Reads the keys of words, in their order. */
export function readKeys(reader: ByteReader, words: readonly string[]): string[] {
  const cuts = reader.nibbles(words.length);
  const lengths = reader.nibbles(words.length);
  const added = decoder.decode(reader.part());
  let at = 0;
  return words.map((word, i) => {
    const start = at;
    at += lengths[i] ?? 0;
    return word.slice(0, word.length - (cuts[i] ?? 0)) + added.slice(start, at);
  });
}

function differenceOf(word: string, key: string): { cut: number; added: string } {
  let shared = 0;
  while (shared < key.length && word[shared] === key[shared]) shared++;
  const [cut, added] = [word.length - shared, key.slice(shared)];
  return cut > NIBBLE || added.length > NIBBLE ? { cut: 0, added: '' } : { cut, added };
}
