import { exactProduct, negated, type Pair, product, quotient, sum } from './double-double.ts';

/*
 * Functions of `Math` whose last bit is right. Engines' own differ in it, from version to version; forces that place
 * a mindmap make another drawing of that. Chromium's are right in the last bit, too.
 */

/** Beyond these, the engine's own do: nothing in a drawing is as large. */
const LARGEST_ANGLE = 1e5;
const LARGEST = 1e15;
const HALF_PI = [Math.PI / 2, 6.123233995736766e-17, -1.4973849048591833e-33] as const;
const LOG_2 = [Math.LN2, 2.3190468138462996e-17, 5.707708438416212e-34] as const;
/** Terms after which nothing is added to 31 digits. */
const TERMS = { ofSine: 15, ofPower: 28 };

const engine = { sin: Math.sin, cos: Math.cos, atan: Math.atan, log: Math.log };

export function sin(x: number): number {
  return isBelow(x, LARGEST_ANGLE) ? sineAndCosine(x)[0][0] : engine.sin(x);
}

export function cos(x: number): number {
  return isBelow(x, LARGEST_ANGLE) ? sineAndCosine(x)[1][0] : engine.cos(x);
}

/** The engine's own is off by little: by the angle between it and the right one. */
export function atan(x: number): number {
  if (!isBelow(x, LARGEST)) return engine.atan(x);
  const near = engine.atan(x);
  const [sine, cosine] = sineAndCosine(near);
  const [opposite] = sum(product([x, 0], cosine), negated(sine));
  return near + opposite / (cosine[0] + x * sine[0]);
}

export function log(x: number): number {
  if (!(x > 1 / LARGEST && x < LARGEST)) return engine.log(x);
  const near = engine.log(x);
  const [off] = sum(product([x, 0], powerOfE(-near)), [-1, 0]);
  return near + off;
}

function isBelow(x: number, limit: number): boolean {
  return x !== 0 && Math.abs(x) < limit;
}

function sineAndCosine(x: number): [sine: Pair, cosine: Pair] {
  const quarters = Math.round(x / HALF_PI[0]);
  const rest = without(x, quarters, HALF_PI);
  const square = product(rest, rest);
  let sine: Pair = rest;
  let cosine: Pair = [1, 0];
  let ofSine = sine;
  let ofCosine = cosine;
  for (let n = 1; n < TERMS.ofSine; n++) {
    ofCosine = negated(quotient(product(ofCosine, square), (2 * n - 1) * (2 * n)));
    ofSine = negated(quotient(product(ofSine, square), 2 * n * (2 * n + 1)));
    cosine = sum(cosine, ofCosine);
    sine = sum(sine, ofSine);
  }
  const turns: [Pair, Pair][] = [
    [sine, cosine],
    [cosine, negated(sine)],
    [negated(sine), negated(cosine)],
    [negated(cosine), sine],
  ];
  return turns[((quarters % 4) + 4) % 4] ?? [sine, cosine];
}

function powerOfE(x: number): Pair {
  const doublings = Math.round(x / LOG_2[0]);
  const rest = without(x, doublings, LOG_2);
  let power: Pair = [1, 0];
  let term: Pair = [1, 0];
  for (let n = 1; n < TERMS.ofPower; n++) {
    term = quotient(product(term, rest), n);
    power = sum(power, term);
  }
  const scale = 2 ** doublings;
  return [power[0] * scale, power[1] * scale];
}

/** What is left of a number when another, known in three parts, is taken away some times. */
function without(x: number, times: number, [first, second, third]: readonly [number, number, number]): Pair {
  const rest = sum([x, 0], negated(exactProduct(times, first)));
  return sum(sum(rest, negated(exactProduct(times, second))), [-times * third, 0]);
}
