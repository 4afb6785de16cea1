import { describe, expect, test } from 'vitest';
import { daysOf, daysUntil } from '../../src/domain/days.ts';
import { HISTORY_DAYS, historyOf } from '../../src/domain/history.ts';
import { at, incident, maintenance, moment, service, site } from '../support/facts.ts';

const HOUR = 3_600_000;
const NOW = at('2026-03-31T12:00Z');

function apiHistory(
  ...[incidents, planned = [], facts = {}]: [
    Parameters<typeof historyOf>[1],
    Parameters<typeof historyOf>[2]?,
    Parameters<typeof site>[0]?,
  ]
) {
  const history = historyOf(site(facts), incidents, planned, NOW).get('api');
  if (!history) throw new Error('There is no service "api".');
  return history;
}

const outage = (
  id: string,
  from: string,
  to: string,
  impact: 'degraded' | 'partial-outage' | 'major-outage',
) => incident(id, from, { resolved: moment(to) }, { api: impact });

describe('days', () => {
  test('end today and are ninety', () => {
    const days = daysUntil(NOW, 'UTC', HISTORY_DAYS);
    expect(days).toHaveLength(90);
    expect(days.at(-1)?.date).toBe('2026-03-31');
    expect(days[0]?.date).toBe('2026-01-01');
  });

  test.each([
    { timezone: 'Europe/Berlin', date: '2026-03-29', hours: 23 },
    { timezone: 'America/New_York', date: '2026-03-08', hours: 23 },
    { timezone: 'Asia/Kathmandu', date: '2026-03-29', hours: 24 },
  ])('$date in $timezone has $hours hours', ({ timezone, date, hours }) => {
    const day = daysUntil(NOW, timezone, HISTORY_DAYS).find((candidate) => candidate.date === date);
    expect(day && (day.to - day.from) / HOUR).toBe(hours);
  });

  test('today is the day of the zone', () => {
    const newYear = at('2025-12-31T23:30Z');
    expect(daysUntil(newYear, 'Europe/Berlin', 1)[0]?.date).toBe('2026-01-01');
    expect(daysUntil(newYear, 'America/New_York', 1)[0]?.date).toBe('2025-12-31');
  });

  test.each([
    { from: '2026-03-30T00:00Z', to: '2026-03-31T00:00Z', touches: ['2026-03-30'] },
    { from: '2026-03-29T23:59Z', to: '2026-03-30T00:01Z', touches: ['2026-03-29', '2026-03-30'] },
    { from: '2026-03-30T00:00Z', to: '2026-03-30T00:00Z', touches: ['2026-03-30'] },
    { from: '2027-01-01T00:00Z', to: '2027-01-02T00:00Z', touches: [] },
    { from: '2020-01-01T00:00Z', to: '2020-01-02T00:00Z', touches: [] },
  ])('$from to $to touches $touches', ({ from, to, touches }) => {
    const days = daysUntil(NOW, 'UTC', HISTORY_DAYS);
    const found = [...daysOf(days, { from: at(from), to: at(to) })].map(([index]) => days[index]?.date);
    expect(found).toEqual(touches);
  });
});

describe('historyOf', () => {
  test('a night is cut at midnight of the site', () => {
    const night = outage('night', '2026-03-10T22:00Z', '2026-03-11T01:00Z', 'major-outage');
    const utc = apiHistory([night]).days.filter(({ incidents }) => incidents.includes('night'));
    expect(utc.map(({ date, lasted }) => [date, lasted['major-outage'] / HOUR])).toEqual([
      ['2026-03-10', 2],
      ['2026-03-11', 1],
    ]);
    const berlin = apiHistory([night], [], { timezone: 'Europe/Berlin' }).days;
    expect(berlin.find(({ date }) => date === '2026-03-11')?.lasted['major-outage']).toBe(2 * HOUR);
  });

  test('overlapping incidents count once, as the worst', () => {
    const [day] = apiHistory([
      outage('one', '2026-03-10T10:00Z', '2026-03-10T14:00Z', 'partial-outage'),
      outage('two', '2026-03-10T11:00Z', '2026-03-10T12:00Z', 'major-outage'),
      outage('three', '2026-03-10T13:00Z', '2026-03-10T15:00Z', 'partial-outage'),
    ]).days.filter(({ date }) => date === '2026-03-10');
    expect(day).toMatchObject({
      status: 'major-outage',
      incidents: ['one', 'two', 'three'],
      lasted: { 'major-outage': HOUR, 'partial-outage': 4 * HOUR, degraded: 0 },
    });
  });

  test('an open incident reaches to now, not to the end of the day', () => {
    const today = apiHistory([incident('open', '2026-03-31T10:00Z', {}, { api: 'degraded' })]).days.at(-1);
    expect(today?.lasted.degraded).toBe(2 * HOUR);
  });

  test('maintenance is neither up nor down', () => {
    const { days, uptime } = apiHistory(
      [outage('during', '2026-03-10T02:00Z', '2026-03-10T05:00Z', 'major-outage')],
      [maintenance('move', ['2026-03-10T02:00Z', '2026-03-10T04:00Z'], ['api'])],
    );
    const day = days.find(({ date }) => date === '2026-03-10');
    expect(day?.lasted).toMatchObject({ maintenance: 2 * HOUR, 'major-outage': HOUR });
    const counted = 89.5 * 24 - 2;
    expect(uptime?.ratio).toBeCloseTo(1 - 1 / counted, 12);
  });

  test('cancelled maintenance never was', () => {
    const cancelled = { cancelled: true };
    const planned = maintenance('off', ['2026-03-10T02:00Z', '2026-03-10T04:00Z'], ['api'], cancelled);
    expect(apiHistory([], [planned]).days.every(({ status }) => status === 'operational')).toBe(true);
  });

  test('before the first and after the last day nothing is known', () => {
    const facts = { services: [service('api', { since: '2026-03-10', until: '2026-03-20' })] };
    const early = outage('early', '2026-03-09T12:00Z', '2026-03-10T12:00Z', 'major-outage');
    const { days, uptime, uptimeYear } = apiHistory([early], [], facts);
    const known = days.filter(({ status }) => status !== 'unknown').map(({ date }) => date);
    expect([known[0], known.at(-1), known.length]).toEqual(['2026-03-10', '2026-03-20', 11]);
    expect(days.find(({ date }) => date === '2026-03-09')?.incidents).toEqual([]);
    expect(uptime).toEqual({ ratio: 1 - 12 / (11 * 24), from: at('2026-03-10T00:00Z') });
    expect(uptimeYear).toEqual(uptime);
  });

  test('an incident that was over as it began is on the day it fell in, and took nothing of it', () => {
    const blink = outage('blink', '2026-03-10T10:00Z', '2026-03-10T10:00Z', 'major-outage');
    const touched = apiHistory([blink]).days.filter(({ incidents }) => incidents.length > 0);
    expect(touched).toMatchObject([
      { date: '2026-03-10', status: 'operational', incidents: ['blink'], lasted: { 'major-outage': 0 } },
    ]);
  });

  test('the uptime of twelve months counts what the days no longer show', () => {
    const autumn = outage('autumn', '2025-10-01T00:00Z', '2025-10-02T00:00Z', 'major-outage');
    const { uptime, uptimeYear } = apiHistory([autumn]);
    expect(uptime).toEqual({ ratio: 1, from: at('2026-01-01T00:00Z') });
    expect(uptimeYear).toEqual({ ratio: 1 - 1 / 365.5, from: at('2025-03-31T00:00Z') });
  });

  test('what happens to one service is not said of another', () => {
    const down = outage('down', '2026-03-10T10:00Z', '2026-03-10T11:00Z', 'major-outage');
    const histories = historyOf(site(), [down], [], NOW);
    expect(
      [...histories].map(([id, { days }]) => [id, days.some(({ status }) => status !== 'operational')]),
    ).toEqual([
      ['api', true],
      ['checkout', false],
      ['search', false],
    ]);
  });

  test('a service of tomorrow has no uptime', () => {
    const facts = { services: [service('api', { since: '2026-04-01' })] };
    expect(apiHistory([], [], facts)).toMatchObject({ uptime: undefined, uptimeYear: undefined });
  });
});
