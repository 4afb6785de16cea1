import { expect, test } from 'vitest';
import { poissonOf, wilsonOf } from '../../src/domain/intervals.ts';

/**
 * The examples of Newcombe, Two-sided confidence intervals for the single proportion: comparison of seven methods,
 * Statistics in Medicine 17 (1998), table I, method 3.
 */
test.each([
  { count: 81, of: 263, interval: ['0.2553', '0.3662'] },
  { count: 15, of: 148, interval: ['0.0624', '0.1605'] },
  { count: 0, of: 20, interval: ['0.0000', '0.1611'] },
  { count: 1, of: 29, interval: ['0.0061', '0.1718'] },
])('a share of $count in $of has the published interval', ({ count, of, interval }) => {
  const { low, high } = wilsonOf(count, of);
  expect([low, high].map((limit) => limit.toFixed(4))).toEqual(interval);
});

test('none and all have an end at the end of the scale', () => {
  expect(wilsonOf(0, 3).low).toBe(0);
  expect(wilsonOf(3, 3).high).toBe(1);
});

/** The limits that tables print since Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936). */
test.each([
  { count: 0, interval: ['0.000', '3.689'] },
  { count: 1, interval: ['0.025', '5.572'] },
  { count: 2, interval: ['0.242', '7.225'] },
  { count: 5, interval: ['1.623', '11.668'] },
  { count: 10, interval: ['4.795', '18.390'] },
  { count: 20, interval: ['12.217', '30.888'] },
  { count: 50, interval: ['37.111', '65.919'] },
  { count: 100, interval: ['81.364', '121.627'] },
])('a count of $count has the published interval', ({ count, interval }) => {
  const { low, high } = poissonOf(count);
  expect([low, high].map((limit) => limit.toFixed(3))).toEqual(interval);
});

test('counts that no site has still have an interval, near that of the normal distribution', () => {
  const { low, high } = poissonOf(10_000);
  expect(low).toBeGreaterThan(9800);
  expect(low).toBeLessThan(9810);
  expect(high).toBeGreaterThan(10_195);
  expect(high).toBeLessThan(10_205);
});
