import { describe, expect, test } from 'vitest';
import { daysOf, daysUntil, endOfDay, startOfDay, yearBefore } from '../../src/domain/days.ts';
import { at } from '../support/facts.ts';

const HOUR = 3_600_000;

describe('a day of a zone', () => {
  test.each([
    { date: '2026-03-10', zone: 'UTC', from: '2026-03-10T00:00Z', to: '2026-03-11T00:00Z' },
    { date: '2026-03-10', zone: 'Asia/Tokyo', from: '2026-03-09T15:00Z', to: '2026-03-10T15:00Z' },
    { date: '2026-10-25', zone: 'Europe/Berlin', from: '2026-10-24T22:00Z', to: '2026-10-25T23:00Z' },
    { date: '2026-12-31', zone: 'UTC', from: '2026-12-31T00:00Z', to: '2027-01-01T00:00Z' },
    // Midnight is skipped: clocks go from 23:59 to 01:00.
    { date: '2026-04-24', zone: 'Africa/Cairo', from: '2026-04-23T22:00Z', to: '2026-04-24T21:00Z' },
  ])('$date in $zone is from $from to $to', ({ date, zone, from, to }) => {
    expect(startOfDay(date, zone)).toBe(at(from));
    expect(endOfDay(date, zone)).toBe(at(to));
    expect(startOfDay(date, zone)).toBe(at(from));
  });

  test('is not that of another zone that was asked about before', () => {
    expect(startOfDay('2026-03-10', 'Asia/Tokyo')).not.toBe(startOfDay('2026-03-10', 'America/New_York'));
  });
});

test('the last days follow each other without gaps, oldest first', () => {
  const days = daysUntil(at('2026-03-01T12:00Z'), 'Europe/Berlin', 4);
  expect(days.map(({ date }) => date)).toEqual(['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01']);
  expect(days.slice(1).map(({ from }) => from)).toEqual(days.slice(0, -1).map(({ to }) => to));
});

test.each([
  { now: '2026-03-10T12:00Z', zone: 'UTC', begins: '2025-03-10T00:00Z' },
  { now: '2028-02-29T12:00Z', zone: 'UTC', begins: '2027-02-28T00:00Z' },
  { now: '2026-01-01T03:00Z', zone: 'America/New_York', begins: '2024-12-31T05:00Z' },
])('at $now in $zone the year began at $begins', ({ now, zone, begins }) => {
  expect(yearBefore(at(now), zone)).toBe(at(begins));
});

test.each([
  { from: '2026-03-30T22:00Z', to: '2026-03-31T01:00Z', hours: { '2026-03-30': 2, '2026-03-31': 1 } },
  { from: '2026-03-30T06:00Z', to: '2026-03-30T07:30Z', hours: { '2026-03-30': 1.5 } },
  { from: '2026-03-30T06:00Z', to: '2026-03-30T06:00Z', hours: { '2026-03-30': 0 } },
  {
    from: '2026-03-27T12:00Z',
    to: '2026-03-30T12:00Z',
    hours: { '2026-03-28': 24, '2026-03-29': 24, '2026-03-30': 12 },
  },
])('$from to $to lies in the days with $hours hours', ({ from, to, hours }) => {
  const days = daysUntil(at('2026-03-31T12:00Z'), 'UTC', 4);
  const found = [...daysOf(days, { from: at(from), to: at(to) })].map(([index, length]) => [
    days[index]?.date,
    length / HOUR,
  ]);
  expect(Object.fromEntries(found)).toEqual(hours);
});

test('a stretch is found among days of 23 and of 25 hours', () => {
  const days = daysUntil(at('2026-11-30T12:00Z'), 'Europe/Berlin', 300);
  for (const [index, day] of days.entries()) {
    for (const instant of [day.from, day.to - 1]) {
      const found = [...daysOf(days, { from: instant, to: instant })].map(([touched]) => touched);
      expect(found).toEqual([index]);
    }
  }
});

test('where there are no days, a stretch touches none', () => {
  expect([...daysOf([], { from: 0, to: HOUR })]).toEqual([]);
});
