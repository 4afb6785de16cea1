const NUMBER = /^([-+]?)(\d*)(?:\.(\d+))?(?:e([-+]?\d+))?$/i;

/**
 * Reads a number of a path or of a list of points as Chromium does: digit by digit, in single precision, so that the
 * last bit is not always that of the nearest number. Layouts by force amplify it.
 */
export function parseSingle(text: string): number {
  const [, sign, whole = '', fraction = '', exponent] = NUMBER.exec(text) ?? [];
  if (sign === undefined || !(whole || fraction)) return NaN;
  let number = 0;
  let weight = 1;
  for (let index = whole.length - 1; index >= 0; index--) {
    number = Math.fround(number + Math.fround(weight * Number(whole[index])));
    weight = Math.fround(weight * 10);
  }
  let decimals = 0;
  weight = 1;
  for (const digit of fraction) {
    weight = Math.fround(weight * TENTH);
    decimals = Math.fround(decimals + Math.fround(Number(digit) * weight));
  }
  number = Math.fround(number + decimals);
  if (exponent) number = Math.fround(number * Math.fround(10 ** Number(exponent)));
  return sign === '-' ? -number : number;
}

const TENTH = Math.fround(0.1);
