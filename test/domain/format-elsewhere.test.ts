import { expect, test } from 'vitest';
import { dayOf, formatUtc, formatZones, toIso } from '../../src/domain/format-time.ts';
import { at, moment } from '../support/facts.ts';

const plain = (text: string | undefined) => text?.replace(/\u00a0/g, ' ');

test.each([
  { iso: '2026-02-17T09:05Z', zone: 'Europe/Paris', utc: '9:05 AM UTC' },
  { iso: '2026-02-18T00:05Z', zone: 'America/New_York', utc: 'Feb 18, 12:05 AM UTC' },
  { iso: '2026-02-17T09:05Z', zone: 'Europe/London', utc: undefined },
  { iso: '2026-07-17T09:05Z', zone: 'Europe/London', utc: '9:05 AM UTC' },
  { iso: '2026-07-17T09:05Z', zone: 'UTC', utc: undefined },
])('beside $iso in $zone paper has $utc', ({ iso, zone, utc }) => {
  expect(plain(formatUtc(moment(iso), { locale: 'en', zone }))).toBe(utc);
});

test('a zone whose clocks were changed in between has both names', () => {
  const format = { locale: 'en', zone: 'Europe/Paris' };
  expect(formatZones([at('2026-03-29T00:30Z'), at('2026-03-29T02:00Z')], format)).toBe('CET / CEST');
  expect(formatZones([at('2026-03-29T02:00Z'), at('2026-03-29T03:00Z')], format)).toBe('CEST');
});

test.each([
  { iso: '0950-03-01T12:00Z', zone: 'UTC', day: '0950-03-01', shown: '0950-03-01T12:00:00+00:00' },
  { iso: '0950-03-01T02:00Z', zone: 'America/New_York', day: '0950-02-28', shown: '0950-03-01T02:00:00Z' },
  { iso: '0001-01-01T00:00Z', zone: 'Asia/Tokyo', day: '0001-01-01', shown: '0001-01-01T00:00:00Z' },
  { iso: '0000-01-01T00:00Z', zone: 'UTC', day: '0000-01-01', shown: '0000-01-01T00:00:00+00:00' },
  {
    iso: '+010000-01-01T04:59Z',
    zone: 'America/New_York',
    day: '9999-12-31',
    shown: '9999-12-31T23:59:00-05:00',
  },
])('the day of $iso in $zone is $day, with all digits of its year', ({ iso, zone, day, shown }) => {
  expect(dayOf(at(iso), zone)).toBe(day);
  expect(toIso(at(iso), zone)).toBe(shown);
});
