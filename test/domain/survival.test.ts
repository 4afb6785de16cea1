import { expect, test } from 'vitest';
import { medianOf, type Observation, shareAt, survivalOf } from '../../src/domain/survival.ts';

const over = (...times: number[]): Observation[] => times.map((time) => ({ time, isOver: true }));
const waiting = (...times: number[]): Observation[] => times.map((time) => ({ time, isOver: false }));

/**
 * Weeks in remission of 21 children with leukaemia who were given 6-mercaptopurine: Freireich and others, The effect of
 * 6-mercaptopurine on the duration of steroid-induced remissions in acute leukemia, Blood 21 (1963), 699–716. Shares and
 * standard errors as in Kleinbaum and Klein, Survival Analysis, chapter 2; the intervals as statistics packages print
 * them on the log-log scale.
 */
const FREIREICH = [
  ...over(6, 6, 6, 7, 10, 13, 16, 22, 23),
  ...waiting(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
];

test('the estimate is that of the published example', () => {
  const steps = survivalOf(FREIREICH).map(({ time, atRisk, events, ...figures }) => [
    time,
    atRisk,
    events,
    ...Object.values(figures).map((figure) => figure.toFixed(4)),
  ]);
  expect(steps).toEqual([
    [6, 21, 3, '0.8571', '0.0764', '0.6197', '0.9516'],
    [7, 17, 1, '0.8067', '0.0869', '0.5631', '0.9228'],
    [10, 15, 1, '0.7529', '0.0963', '0.5032', '0.8894'],
    [13, 12, 1, '0.6902', '0.1068', '0.4316', '0.8491'],
    [16, 11, 1, '0.6275', '0.1141', '0.3675', '0.8049'],
    [22, 7, 1, '0.5378', '0.1282', '0.2678', '0.7468'],
    [23, 6, 1, '0.4482', '0.1346', '0.1881', '0.6801'],
  ]);
});

test('its median is 23 weeks; the interval begins at 13 and has no end', () => {
  expect(medianOf(survivalOf(FREIREICH))).toEqual({ time: 23, low: 13, high: undefined });
});

test('after a time that nobody was watched for, the share is not known', () => {
  const steps = survivalOf(FREIREICH);
  expect(shareAt(steps, FREIREICH, 5)).toEqual({ share: 1, low: 1, high: 1 });
  expect(shareAt(steps, FREIREICH, 15)?.share).toBeCloseTo(0.6902, 4);
  expect(shareAt(steps, FREIREICH, 35)?.share).toBeCloseTo(0.4482, 4);
  expect(shareAt(steps, FREIREICH, 36)).toBeUndefined();
});

test('when it has come for all, it has come for all ever after', () => {
  const all = over(1, 2, 2);
  expect(survivalOf(all).at(-1)).toMatchObject({ share: 0, low: 0, high: 0 });
  expect(shareAt(survivalOf(all), all, 100)).toMatchObject({ share: 0 });
});

test('of nothing nothing is known', () => {
  expect(survivalOf([])).toEqual([]);
  expect(medianOf([])).toBeUndefined();
  expect(shareAt([], [], 0)).toBeUndefined();
  expect(survivalOf(waiting(1, 2))).toEqual([]);
});

test('one that is still waited for never makes anything look faster', () => {
  for (const time of [0, 5, 6, 6.5, 23, 40]) {
    const more = [...FREIREICH, ...waiting(time)];
    for (let after = 0; after <= 35; after++) {
      const [before, now] = [FREIREICH, more].map((all) => shareAt(survivalOf(all), all, after)?.share);
      expect(now, `${time} at ${after}`).toBeGreaterThanOrEqual((before ?? 0) - 1e-12);
    }
  }
});
