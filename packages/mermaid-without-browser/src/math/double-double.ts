/** A number as the sum of two, the second of which is what the first is off by: about 31 digits. */
export type Pair = readonly [high: number, low: number];

const SPLITTER = 2 ** 27 + 1;

export function sum([a, b]: Pair, [c, d]: Pair): Pair {
  const [high, error] = exactSum(a, c);
  const [low, lowError] = exactSum(b, d);
  const [upper, rest] = quickSum(high, error + low);
  return quickSum(upper, rest + lowError);
}

export function product([a, b]: Pair, [c, d]: Pair): Pair {
  const [high, error] = exactProduct(a, c);
  return quickSum(high, error + (a * d + b * c));
}

export function quotient([high, low]: Pair, divisor: number): Pair {
  const first = high / divisor;
  const [back, error] = exactProduct(first, divisor);
  return quickSum(first, (high - back - error + low) / divisor);
}

export function negated([high, low]: Pair): Pair {
  return [-high, -low];
}

/** The product of two numbers with nothing lost (Dekker, 1971). */
export function exactProduct(a: number, b: number): Pair {
  const high = a * b;
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  return [high, aHigh * bHigh - high + aHigh * bLow + aLow * bHigh + aLow * bLow];
}

/** The sum of two numbers with nothing lost (Knuth, 1969). */
function exactSum(a: number, b: number): Pair {
  const high = a + b;
  const part = high - a;
  return [high, a - (high - part) + (b - part)];
}

/** The same where the first is the larger. */
function quickSum(a: number, b: number): Pair {
  const high = a + b;
  return [high, b - (high - a)];
}

function halves(a: number): Pair {
  const scaled = SPLITTER * a;
  const high = scaled - (scaled - a);
  return [high, a - high];
}
