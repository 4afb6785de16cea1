const decoder = new TextDecoder();
/** A term's head byte has four bits for what it shares with the one before and four for its own length. */
const NIBBLE = 15;

/** Bytes in the making: numbers as LEB128, lists of sorted words by what differs. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  byte(value: number): void {
    this.#bytes.push(value);
  }

  /** A whole number from 0. */
  number(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes.push((rest % 128) | 128);
    this.#bytes.push(rest);
  }

  /** A whole number of either sign, small ones short. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  bytes(values: Iterable<number>): void {
    for (const value of values) this.#bytes.push(value);
  }

  /** Bytes with their length before them. */
  part(values: Uint8Array): void {
    this.number(values.length);
    this.bytes(values);
  }

  json(value: unknown): void {
    this.part(encoded(JSON.stringify(value)));
  }

  /** Sorted words, each as the length that it shares with the one before and the rest. */
  terms(terms: readonly string[]): void {
    let previous = '';
    for (const term of terms) {
      const shared = sharedLength(previous, term);
      const rest = encoded(term.slice(shared));
      this.byte((shared << 4) | Math.min(rest.length, NIBBLE));
      if (rest.length >= NIBBLE) this.number(rest.length);
      this.bytes(rest);
      previous = term;
    }
  }

  /** Pairs of values below 16 share a byte. */
  nibbles(values: readonly number[]): void {
    for (let i = 0; i < values.length; i += 2) this.byte((values[i] ?? 0) | ((values[i + 1] ?? 0) << 4));
  }

  toBytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    return value ?? endsTooEarly();
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  part(): Uint8Array {
    return this.#take(this.number());
  }

  json(): unknown {
    return JSON.parse(decoder.decode(this.part()));
  }

  terms(count: number): string[] {
    const terms: string[] = [];
    let previous = '';
    while (terms.length < count) {
      const head = this.byte();
      const length = (head & NIBBLE) === NIBBLE ? this.number() : head & NIBBLE;
      previous = previous.slice(0, head >> 4) + textOf(this.#take(length));
      terms.push(previous);
    }
    return terms;
  }

  nibbles(count: number): Uint8Array {
    const values = new Uint8Array(count + 1);
    for (let i = 0; i < count; i += 2) {
      const byte = this.byte();
      values[i] = byte & 15;
      values[i + 1] = byte >> 4;
    }
    return values.subarray(0, count);
  }

  /** Passes over `count` numbers and gives the place where they begin. */
  skipNumbers(count: number): number {
    const start = this.#at;
    for (let left = count; left > 0; ) if (this.byte() < 128) left--;
    return start;
  }

  /** A reader of the same bytes that stands at `place`. */
  from(place: number): ByteReader {
    const reader = new ByteReader(this.#bytes);
    reader.#at = place;
    return reader;
  }

  #take(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) endsTooEarly();
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function sharedLength(a: string, b: string): number {
  let shared = 0;
  while (shared < NIBBLE && shared < a.length && a[shared] === b[shared]) shared++;
  const cutsPair = shared > 0 && (b.charCodeAt(shared - 1) & 0xfc00) === 0xd800;
  return cutsPair ? shared - 1 : shared;
}

function endsTooEarly(): never {
  throw new RangeError('The file ends too early.');
}

/** `TextDecoder` costs more than it does for the few letters of most words. */
function textOf(bytes: Uint8Array): string {
  return bytes.every((byte) => byte < 128) ? String.fromCharCode(...bytes) : decoder.decode(bytes);
}
