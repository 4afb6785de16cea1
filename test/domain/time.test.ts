import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/format-time.ts';
import type { Moment } from '../../src/domain/moment.ts';
import { isPlainDate, isZone, parseTime, type TimeContext, toTime } from '../../src/domain/time.ts';

const ZONE = 'America/New_York';
const NOON: TimeContext = {
  zone: ZONE,
  before: Date.parse('2023-04-15T12:00-04:00'),
  started: Date.parse('2023-04-15T12:00-04:00'),
};

function read(text: string, context: TimeContext = NOON): string {
  const parsed = parseTime(text, context);
  return parsed.kind === 'time' ? toTime(parsed.moment, context.zone) : parsed.kind;
}

describe('times after 2023-04-15 12:00 in New York', () => {
  test.each([
    ['2023-04-15 12:00', '2023-04-15 12:00-04:00'],
    ['2023-04-15T12:00', '2023-04-15 12:00-04:00'],
    ['2023-04-15 12:00:30', '2023-04-15 12:00:30-04:00'],
    ['2023-04-15T12:00:30.250Z', '2023-04-15 08:00:30-04:00'],
    ['2023-04-15T12:00+02:00', '2023-04-15 06:00-04:00'],
    ['2023-04-15 12:00 +0200', '2023-04-15 06:00-04:00'],
    ['2023-04-15 16:00 UTC', '2023-04-15 12:00-04:00'],
    ['2023-04-15 18:00 UTC+02:00', '2023-04-15 12:00-04:00'],
    ['2023-04-15 9:30', '2023-04-15 09:30-04:00'],
    ['2023-04-15 1:30 PM', '2023-04-15 13:30-04:00'],
    ['13:30', '2023-04-15 13:30-04:00'],
    ['13.30', '2023-04-15 13:30-04:00'],
    ['1:30 PM', '2023-04-15 13:30-04:00'],
    ['1:30 p.m.', '2023-04-15 13:30-04:00'],
    ['1.30pm', '2023-04-15 13:30-04:00'],
    ['1 PM', '2023-04-15 13:00-04:00'],
    ['12:00 PM', '2023-04-15 12:00-04:00'],
    ['12:30 AM', '2023-04-16 00:30-04:00'],
    ['17:30Z', '2023-04-15 13:30-04:00'],
    ['00:10', '2023-04-16 00:10-04:00'],
    ['05:59', '2023-04-16 05:59-04:00'],
    ['+40m', '2023-04-15 12:40-04:00'],
    ['+1h30m', '2023-04-15 13:30-04:00'],
    ['+1h 30m', '2023-04-15 13:30-04:00'],
    ['+2d', '2023-04-17 12:00-04:00'],
    ['+90s', '2023-04-15 12:01:30-04:00'],
    ['~13:30', '~2023-04-15 13:30-04:00'],
    ['about 13:30', '~2023-04-15 13:30-04:00'],
    ['~+40m', '~2023-04-15 12:40-04:00'],
    ['  13:30 ', '2023-04-15 13:30-04:00'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['', 'unreadable'],
    ['noon', 'unreadable'],
    ['12', 'unreadable'],
    ['+', 'unreadable'],
    ['-10m', 'unreadable'],
    ['12:00 EST', 'unreadable'],
    ['2023-04-15', 'unreadable'],
    ['15/04/2023 12:00', 'unreadable'],
    ['12:00-12:30', 'unreadable'],
    ['12:00+02:00', 'unreadable'],
    ['2023-04-15 12:00-12:30', 'impossible'],
    ['22:XX', 'unreadable'],
    ['24:00', 'impossible'],
    ['13:55 PM', 'impossible'],
    ['0:10 AM', 'impossible'],
    ['12:60', 'impossible'],
    ['2023-02-30 12:00', 'impossible'],
    ['+3000000d', 'impossible'],
    ['+99999999d', 'impossible'],
    ['+999999999d999999999h', 'impossible'],
    ['2023-04-15 12:00+25:00', 'impossible'],
    ['2023-03-12 02:30', 'skipped'],
    ['2023-11-05 01:30', 'repeated'],
    ['11:59', 'order'],
    ['06:01', 'order'],
  ])('%j is refused as %s', (text, kind) => {
    expect(read(text)).toBe(kind);
  });
});

describe('what a time needs', () => {
  test('a clock time needs a moment before it', () => {
    expect(read('12:00', { zone: ZONE })).toBe('no-date');
  });

  test('a time after the start needs the start', () => {
    expect(read('+40m', { zone: ZONE })).toBe('no-start');
  });

  test('a clock time that was shown twice is ambiguous even when one reading is out of order', () => {
    const before = Date.parse('2023-11-05T01:50-04:00');
    expect(read('01:10', { zone: ZONE, before })).toBe('repeated');
  });

  test('both readings of a repeated time are times that can be written', () => {
    const fault = parseTime('2023-11-05 01:30', { zone: ZONE });
    const readings = fault.kind === 'repeated' ? [...fault.remedy.matchAll(/`([^`]+)`/g)] : [];
    expect(readings.map(([, reading = '']) => read(reading))).toEqual([
      '2023-11-05 01:30-04:00',
      '2023-11-05 01:30-05:00',
    ]);
  });

  test('a date far from UTC is the date in the zone', () => {
    const context = { zone: 'Pacific/Auckland', before: Date.parse('2023-04-15T13:00Z') };
    expect(read('01:30', context)).toBe('2023-04-16 01:30+12:00');
    expect(dayOf(Date.parse('2023-04-15T12:00Z'), 'Pacific/Auckland')).toBe('2023-04-16');
  });
});

test.each([
  ['2023-04-15', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2023-4-15', false],
  ['0000-01-01', true],
  ['2023-13-01', false],
])('isPlainDate(%j) is %s', (text, expected) => {
  expect(isPlainDate(text)).toBe(expected);
});

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Etc/GMT+5', true],
  ['America/Argentina/Buenos_Aires', true],
  ['+02:00', false],
  ['Eastern', false],
  ['Europe/../Berlin', false],
  ['', false],
])('isZone(%j) is %s', (name, expected) => {
  expect(isZone(name)).toBe(expected);
});

test('a moment with minutes stays one in zones whose offset has seconds', () => {
  const moment: Moment = {
    instant: Temporal.Instant.from('1900-06-01T12:00Z').epochMilliseconds,
    approximate: true,
    precision: 'minute',
  };
  expect(toTime(moment, 'Europe/Amsterdam')).toBe('~1900-06-01 12:00+00:00');
});

describe('the last days of the calendar', () => {
  test.each([
    ['9999-12-31 23:59', '9999-12-31 23:59-05:00'],
    ['9999-12-31 23:59-12:00', '+010000-01-01 06:59-05:00'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('a time cannot follow them', () => {
    const before = Date.parse('9999-12-31T23:59Z');
    expect(read('12:10', { zone: 'UTC', before: before - 43_200_000 })).toBe('9999-12-31 12:10+00:00');
    expect(read('12:10', { zone: 'UTC', before: before + 43_200_000 })).toBe('impossible');
  });
});
