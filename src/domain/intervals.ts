/** What a figure may as well be, with 95% confidence. */
export interface Interval {
  low: number;
  high: number;
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/** The probability that is left out at either end. */
const TAIL = 0.025;

/**
 * The interval of a share, by the score of Wilson: it is never below 0 or above 1, and holds for small numbers.
 *
 * @param count - of `of`, which is at least 1.
 * @see Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
 * @example wilsonOf(15, 148) // { low: 0.0624, high: 0.1605 }
 */
export function wilsonOf(count: number, of: number): Interval {
  const share = count / of;
  const square = Z ** 2 / of;
  const middle = (share + square / 2) / (1 + square);
  const spread = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  return {
    low: count === 0 ? 0 : Math.max(0, middle - spread),
    high: count === of ? 1 : Math.min(1, middle + spread),
  };
}

/**
 * The exact interval of the rate behind a count of things that come independently of each other.
 *
 * @see Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936).
 * @example poissonOf(10) // { low: 4.795, high: 18.390 }
 */
export function poissonOf(count: number): Interval {
  const logFactorial = sumOf(count, (factor) => Math.log(factor));
  // Ten standard deviations away all is certain, and further away the numbers are too small for a computer.
  const reach = 10 * Math.sqrt(count + 1) + 10;
  return {
    low:
      count === 0
        ? 0
        : lastWhere(
            (rate) => 1 - atMost(count, rate, logFactorial, false) < TAIL,
            Math.max(0, count - reach),
            count,
          ),
    high: lastWhere((rate) => atMost(count, rate, logFactorial, true) > TAIL, count, count + reach),
  };
}

/** How probable it is that at most `count` come at a rate, or fewer than it. */
function atMost(count: number, rate: number, logFactorial: number, isIncluded: boolean): number {
  let probability = Math.exp(count * Math.log(rate) - rate - logFactorial);
  let sum = isIncluded ? probability : 0;
  for (let fewer = count; fewer > 0 && probability > 0; fewer--) {
    probability *= fewer / rate;
    sum += probability;
  }
  return sum;
}

/** The largest value for which something holds that holds below it and not above. */
function lastWhere(holds: (value: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function sumOf(count: number, term: (index: number) => number): number {
  return Array.from({ length: count }, (_, index) => term(index + 1)).reduce((sum, value) => sum + value, 0);
}
