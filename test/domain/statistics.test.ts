import { expect, test } from 'vitest';
import {
  incidentsByCause,
  incidentsByService,
  incidentsBySeverity,
  statisticsOf,
  yearsOf,
} from '../../src/domain/statistics.ts';
import { tagsOf } from '../../src/domain/tags.ts';
import { at, incident, moment } from '../support/facts.ts';

const HOUR = 3_600_000;
const NOW = at('2026-06-01T00:00Z');

const eve = incident('2025-12-31-eve', '2026-01-01T02:00Z', {
  timezone: 'America/New_York',
  resolved: moment('2026-01-01T04:00Z'),
  severity: { id: 'major', label: 'Major', order: 2 },
  tags: ['dns', 'dns'],
});
const day = incident(
  '2026-01-01-day',
  '2026-01-01T03:00Z',
  { resolved: moment('2026-01-01T06:00Z'), cause: { id: 'capacity', label: 'Capacity' } },
  { api: 'degraded', search: 'major-outage' },
);
const open = incident('2026-05-31-open', '2026-05-31T23:00Z', {}, { api: 'degraded' });

test('years and months are those of the incident’s own zone, newest first', () => {
  const years = yearsOf([eve, open, day]);
  expect(
    years.map(({ year, months, incidents }) => [year, incidents.length, months.map(({ month }) => month)]),
  ).toEqual([
    ['2026', 2, ['05', '01']],
    ['2025', 1, ['12']],
  ]);
  expect(years[0]?.incidents).toEqual([open, day]);
});

test('downtime counts overlaps once and open incidents up to now', () => {
  expect(statisticsOf([open, day, eve], NOW)).toEqual({
    count: 3,
    downtime: 5 * HOUR,
    uncounted: 0,
    longest: day,
  });
  expect(statisticsOf([], NOW)).toEqual({ count: 0, downtime: 0, uncounted: 0, longest: undefined });
});

test('incidents are grouped once under each of their names', () => {
  const all = [eve, day, open];
  expect([...incidentsByService(all)]).toEqual([
    ['api', [day, open]],
    ['search', [day]],
  ]);
  expect([...incidentsBySeverity(all)]).toEqual([['major', [eve]]]);
  expect([...incidentsByCause(all)]).toEqual([['capacity', [day]]]);
  expect(tagsOf(all)).toEqual([{ slug: 'dns', label: 'dns', incidents: [eve] }]);
});

test('of incidents that lasted as long, the first in the list is the longest', () => {
  const [one, other] = ['one', 'other'].map((id) =>
    incident(id, '2026-01-01T00:00Z', { resolved: moment('2026-01-01T01:00Z') }),
  );
  if (!one || !other) throw new Error('There are two.');
  expect(statisticsOf([one, other], NOW).longest).toBe(one);
  expect(statisticsOf([other, one], NOW).longest).toBe(other);
});

test('an incident within a longer one adds nothing to the downtime, and a gap is none', () => {
  const long = incident('long', '2026-01-01T00:00Z', { resolved: moment('2026-01-01T10:00Z') });
  const within = incident('within', '2026-01-01T02:00Z', { resolved: moment('2026-01-01T03:00Z') });
  const after = incident('after', '2026-01-01T09:00Z', { resolved: moment('2026-01-01T11:00Z') });
  const apart = incident('apart', '2026-01-02T00:00Z', { resolved: moment('2026-01-02T01:00Z') });
  expect(statisticsOf([apart, after, within, long], NOW).downtime).toBe(12 * HOUR);
});

test('months of a year hold their own incidents, newest first', () => {
  const april = ['2026-04-02', '2026-04-20', '2026-04-11'].map((day) => incident(day, `${day}T10:00Z`));
  const [year] = yearsOf([...april, incident('2026-02-01', '2026-02-01T10:00Z')]);
  const ids = year?.months.map(({ year, month, incidents }) => [year, month, incidents.map(({ id }) => id)]);
  expect(ids).toEqual([
    ['2026', '04', ['2026-04-20', '2026-04-11', '2026-04-02']],
    ['2026', '02', ['2026-02-01']],
  ]);
  expect(yearsOf([])).toEqual([]);
});

test('months are in order, though an incident of the later began before one of the earlier', () => {
  const february = incident('a', '2026-01-31T20:00Z', { timezone: 'Pacific/Kiritimati' });
  const january = incident('b', '2026-01-31T22:00Z');
  const [year] = yearsOf([january, february]);
  expect(year?.months.map(({ month }) => month)).toEqual(['02', '01']);
  expect(year?.incidents).toEqual([february, january]);
});
