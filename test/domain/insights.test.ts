import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import { openTimesOf, recurrencesOf, sharesOf } from '../../src/domain/insights.ts';
import { lengthOf, phaseLengthOf, spreadOf } from '../../src/domain/lengths.ts';
import { quarterOf, quartersOf } from '../../src/domain/quarters.ts';
import { at, incident, moment, service } from '../support/facts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = at('2026-06-01T00:00Z');
const API = service('api');

describe('how long an incident lasted', () => {
  test('is exact where its times are', () => {
    const one = incident('a', '2026-01-01T10:00Z', { resolved: moment('2026-01-01T12:00Z') });
    expect(lengthOf(one, NOW)).toEqual({ value: 2 * HOUR, low: 2 * HOUR, high: 2 * HOUR, isOver: true });
  });

  test.each([
    { written: '2026-01-01T12:00Z', minutes: 30 },
    { written: '2026-01-01T12:30Z', minutes: 15 },
    { written: '2026-01-01T12:40Z', minutes: 5 },
    { written: '2026-01-01T12:43Z', minutes: 0.5 },
  ])('may be off by $minutes minutes where about $written is written', ({ written, minutes }) => {
    const resolved = { ...moment(written), approximate: true };
    const length = lengthOf(incident('a', '2026-01-01T10:00Z', { resolved }), NOW);
    expect((length?.high ?? 0) - (length?.value ?? 0)).toBe(minutes * MINUTE);
    expect((length?.value ?? 0) - (length?.low ?? 0)).toBe(minutes * MINUTE);
  });

  test('is what it has lasted so far while it is open', () => {
    expect(lengthOf(incident('a', '2026-05-31T22:00Z'), NOW)).toMatchObject({
      value: 2 * HOUR,
      isOver: false,
    });
  });

  test('is not known where only the day of the start, or no end, is', () => {
    const day = { ...moment('2026-01-01T00:00Z'), precision: 'day' as const };
    const resolved = moment('2026-01-01T12:00Z');
    expect(lengthOf(incident('a', '2026-01-01T00:00Z', { started: day, resolved }), NOW)).toBeUndefined();
    expect(lengthOf(incident('a', '2026-01-01T00:00Z', { hasReport: true }), NOW)).toBeUndefined();
  });
});

describe('how long a phase lasted', () => {
  const whole = {
    detected: moment('2026-01-01T10:10Z'),
    mitigated: moment('2026-01-01T11:00Z'),
    resolved: moment('2026-01-01T12:00Z'),
  };
  const minutesOf = (facts: Partial<Incident>) =>
    (['undetected', 'responding', 'recovering'] as const).map((phase) => {
      const length = phaseLengthOf(incident('a', '2026-01-01T10:00Z', facts), phase, NOW);
      return length && length.value / MINUTE;
    });

  test('is the time between its two milestones', () => {
    expect(minutesOf(whole)).toEqual([10, 50, 60]);
  });

  test('is not known where one of them is not recorded', () => {
    expect(minutesOf({ ...whole, detected: undefined })).toEqual([undefined, undefined, 60]);
    expect(minutesOf({ ...whole, mitigated: undefined })).toEqual([10, undefined, undefined]);
  });
});

test('shares are of those of which it is known', () => {
  const by = (detectedBy?: Incident['detectedBy']) => incident('a', '2026-01-01T10:00Z', { detectedBy });
  const shares = sharesOf([by('customer'), by('customer'), by('staff'), by()], (one) => one.detectedBy, [
    'staff',
    'customer',
    'partner',
  ]);
  expect(shares).toMatchObject({ count: 3, unknown: 1 });
  expect(shares.shares.map(({ of, count, share }) => [of, count, share])).toEqual([
    ['customer', 2, 2 / 3],
    ['staff', 1, 1 / 3],
  ]);
});

test('quarters are those of the incident’s own zone; those without incidents count, and the last is not over', () => {
  const eve = incident('eve', '2026-01-01T02:00Z', { timezone: 'America/New_York' });
  const may = incident('may', '2026-05-01T02:00Z');
  expect(
    quartersOf([may, eve], '2026-06-01').map(({ year, quarter, incidents, isOver }) => [
      `${year} ${quarter}`,
      incidents.length,
      isOver,
    ]),
  ).toEqual([
    ['2025 4', 1, true],
    ['2026 1', 0, true],
    ['2026 2', 1, false],
  ]);
  expect(quartersOf([], '2026-06-01')).toEqual([]);
  expect(quarterOf('2026-12-31')).toMatchObject({ quarter: '4', from: '2026-10-01', to: '2027-01-01' });
});

test('what overlaps counts once for a service, and what nobody knows the length of is counted apart', () => {
  const facts = { resolved: moment('2026-01-01T12:00Z') };
  const incidents = [
    incident('a', '2026-01-01T10:00Z', facts, { api: 'degraded' }),
    incident('b', '2026-01-01T11:00Z', facts, { api: 'major-outage' }),
    incident('c', '2026-02-01T11:00Z', { hasReport: true }, { api: 'degraded' }),
  ];
  expect(openTimesOf(incidents, [API, service('search')], 0, NOW)).toEqual([
    { service: API, incidents: 3, open: 2 * HOUR, unknown: 1 },
  ]);
  expect(openTimesOf(incidents, [API], at('2026-01-01T11:30Z'), NOW)).toMatchObject([{ open: HOUR / 2 }]);
});

test('what reports name as related is one group, whoever names whom', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id, index) =>
    incident(id, `2026-01-0${9 - index}T10:00Z`, { related: { a: ['c'], d: ['c', 'gone'] }[id] ?? [] }),
  );
  expect(recurrencesOf([a, b, c, d] as Incident[])).toEqual([[a, c, d]]);
});

/** A generator without surprises: the same numbers every time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

test('one more incident that is open never makes anything shorter', () => {
  const random = numbers(22);
  const next = () => random.next().value;
  for (let round = 0; round < 300; round++) {
    const incidents = Array.from({ length: 1 + Math.floor(next() * 30) }, (_, index) => {
      const start = NOW - Math.ceil(next() * 2000) * HOUR;
      const resolved = next() < 0.2 ? undefined : start + Math.ceil(next() * 40) * 30 * MINUTE;
      return incident(
        `i${index}`,
        new Date(start).toISOString(),
        resolved === undefined ? {} : { resolved: moment(new Date(Math.min(resolved, NOW)).toISOString()) },
        { api: 'degraded' },
      );
    });
    const open = incident(
      'open',
      new Date(NOW - Math.ceil(next() * 900) * HOUR).toISOString(),
      {},
      { api: 'degraded' },
    );
    const [before, after] = [incidents, [...incidents, open]].map((all) => {
      const spread = spreadOf(all.flatMap((one) => lengthOf(one, NOW) ?? []));
      const never = Number.POSITIVE_INFINITY;
      return [
        spread.quarter ?? never,
        spread.half?.time ?? never,
        spread.half?.low ?? never,
        spread.half?.high ?? never,
        spread.threeQuarters ?? never,
        openTimesOf(all, [API], 0, NOW)[0]?.open ?? 0,
      ];
    });
    before?.forEach((figure, index) => {
      expect(after?.[index]).toBeGreaterThanOrEqual(figure);
    });
  }
});
