import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxOn,
  fullStripOf,
  listStripOf,
  SCALE_MARKS,
  shareOfStrip,
  stripOf,
} from '../../src/domain/strip.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('how long a strip is in a list', () => {
  test.each([
    { name: 'nothing', duration: 0, share: 0.05 },
    { name: 'a minute', duration: MINUTE, share: 0.05 },
    { name: 'nine minutes', duration: 9 * MINUTE, share: 0.21 },
    { name: 'an hour', duration: HOUR, share: 0.38 },
    { name: 'a day', duration: DAY, share: 0.68 },
    { name: 'sixteen days', duration: 16 * DAY, share: 0.94 },
    { name: '30 days', duration: 30 * DAY, share: 1 },
    { name: 'a year', duration: 365 * DAY, share: 1 },
  ])('$name is $share of it', ({ duration, share }) => {
    expect(shareOfStrip(duration)).toBeCloseTo(share, 2);
  });

  test('is never shorter for what lasted longer', () => {
    const durations = fc.tuple(fc.nat(400 * DAY), fc.nat(400 * DAY));
    fc.assert(
      fc.property(durations, ([one, other]) => {
        const [short, long] = one < other ? [one, other] : [other, one];
        expect(shareOfStrip(short)).toBeLessThanOrEqual(shareOfStrip(long));
      }),
    );
  });

  test('has marks with room for their words between them', () => {
    const places = SCALE_MARKS.map(shareOfStrip);
    places.slice(1).forEach((place, index) => {
      expect(place - (places[index] ?? 0)).toBeGreaterThan(0.15);
    });
  });
});

test('phases fill a strip of any length, each wide enough to be seen', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 30 * DAY }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(lengths, fc.integer({ min: 30, max: 1000 }), (lengths, total) => {
      const phases = lengths.map((length) => ({ from: 0, to: length }));
      const segments = stripOf(phases, total, 6);
      const last = segments.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(total, 0);
      for (const { width } of segments) expect(width).toBeGreaterThanOrEqual(6);
    }),
  );
});

test.each([
  {
    what: 'as long as they lasted',
    lengths: [10, 20, 10],
    total: 88,
    boxes: [
      [0, 20],
      [24, 40],
      [68, 20],
    ],
  },
  { what: 'all of it, when there is one', lengths: [7], total: 100, boxes: [[0, 100]] },
  {
    what: 'no less than can be seen',
    lengths: [1, 99],
    total: 104,
    boxes: [
      [0, 6],
      [10, 94],
    ],
  },
  // The second box is narrow only because the first was widened.
  {
    what: 'no less than can be seen, in the room that is left',
    lengths: [1, 18, 8],
    total: 30,
    boxes: [
      [0, 6],
      [10, 10],
      [24, 6],
    ],
  },
  {
    what: 'no less than can be seen, whichever is the first',
    lengths: [8, 18, 1],
    total: 30,
    boxes: [
      [0, 6],
      [10, 10],
      [24, 6],
    ],
  },
  {
    what: 'to a tenth',
    lengths: [1, 2],
    total: 104,
    boxes: [
      [0, 33.3],
      [37.3, 66.7],
    ],
  },
])('phases are $what', ({ lengths, total, boxes }) => {
  const segments = stripOf(
    lengths.map((length) => ({ from: 100, to: 100 + length })),
    total,
    6,
  );
  expect(segments.map(({ x, width }) => [x, width])).toEqual(boxes);
});

test('boxes stand as far apart as is asked, each for its phase', () => {
  const [one, other] = [
    { from: 0, to: 5 },
    { from: 5, to: 10 },
  ];
  expect(stripOf([one, other], 20, 6, 0)).toEqual([
    { phase: one, x: 0, width: 10 },
    { phase: other, x: 10, width: 10 },
  ]);
});

test.each([
  { what: 'an hour', lengths: [30 * MINUTE, 30 * MINUTE], last: 384, rest: { x: 388, width: 612 } },
  { what: 'a month', lengths: [30 * DAY], last: 1000, rest: undefined },
  {
    what: 'nearly a month, with a gap for its rest and no more',
    lengths: [28.746 * DAY],
    last: 996,
    rest: undefined,
  },
  { what: 'nearly a month, with no room for a rest', lengths: [29.1 * DAY], last: 997, rest: undefined },
])('the strip of $what ends at $last', ({ lengths, last, rest }) => {
  const strip = listStripOf(lengths.map((length) => ({ from: 0, to: length })));
  const end = strip.segments.at(-1);
  expect((end?.x ?? 0) + (end?.width ?? 0)).toBeCloseTo(last, 0);
  expect(strip.rest).toEqual(rest);
});

test('a strip of a list fills its scale with phases and a rest, none of them less than nothing wide', () => {
  const length = fc.oneof(
    fc.integer({ min: 1, max: 2 * MINUTE }),
    fc.integer({ min: 1, max: 40 * DAY }),
    fc.integer({ min: 29 * DAY, max: 30 * DAY }),
  );
  const lengths = fc.array(length, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(lengths, (lengths) => {
      const { segments, rest } = listStripOf(lengths.map((length) => ({ from: 0, to: length })));
      for (const { width } of segments) expect(width).toBeGreaterThan(5);
      if (rest) expect(rest.width).toBeGreaterThan(0);
      const last = segments.at(-1);
      const end = (last?.x ?? 0) + (last?.width ?? 0);
      if (rest) expect(end + 4).toBeCloseTo(rest.x, 0);
      expect(end + (rest ? 4 + rest.width : 0)).toBeGreaterThan(995);
      expect(end + (rest ? 4 + rest.width : 0)).toBeLessThan(1000.2);
    }),
  );
});

describe('what stands below the phases', () => {
  const { segments } = fullStripOf([
    { from: 0, to: MINUTE },
    { from: MINUTE, to: 5 * HOUR },
    { from: 5 * HOUR, to: 10 * HOUR },
  ]);

  test('begins and ends where they do, however short one is', () => {
    const [, second, third] = segments;
    expect(boxOn(segments, 0, 10 * HOUR)).toEqual({ x: 0, width: 1000 });
    expect(boxOn(segments, MINUTE, 10 * HOUR).x).toBe(second?.x);
    expect(boxOn(segments, 5 * HOUR, 10 * HOUR)).toEqual({ x: third?.x, width: third?.width });
  });

  test('is seen however short it was, and never leaves the strip', () => {
    const times = fc.tuple(fc.nat(10 * HOUR), fc.nat(10 * HOUR));
    fc.assert(
      fc.property(times, ([one, other]) => {
        const { x, width } = boxOn(segments, Math.min(one, other), Math.max(one, other));
        expect(width).toBeGreaterThanOrEqual(12);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(1000.1);
      }),
    );
  });
});
