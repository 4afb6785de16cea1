import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyOf } from '../../src/domain/history.ts';
import type { Impact } from '../../src/domain/incident.ts';
import { type Disturbance, formatUptime, mergeSpans, type Span, uptimeOf } from '../../src/domain/uptime.ts';
import { at, incident, maintenance, moment, service, site } from '../support/facts.ts';

const MINUTE = 60_000;
const NOW = at('2026-11-03T12:00Z');
const WEIGHTS = { degraded: 0.1, partialOutage: 0.3, majorOutage: 1 };

const iso = (minute: number) => new Date(NOW - minute * MINUTE).toISOString();

/** Two weeks around the night on which New York turns its clocks back, and beyond the edges of the history. */
const stretch = fc
  .tuple(fc.integer({ min: -200, max: 20_000 }), fc.integer({ min: 0, max: 3_000 }))
  .map(([start, length]) => ({ from: iso(start), to: iso(start - length) }));

const happenings = fc.array(
  fc.tuple(
    stretch,
    fc.constantFrom<Disturbance>('degraded', 'partial-outage', 'major-outage', 'maintenance'),
  ),
  { maxLength: 12 },
);

test('a history is what counting every minute gives', () => {
  fc.assert(
    fc.property(
      happenings,
      fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu'),
      (happened, timezone) => {
        const services = [service('api', { since: '2026-10-25' })];
        const incidents = happened.flatMap(([{ from, to }, what], index) =>
          what === 'maintenance'
            ? []
            : [incident(`i${index}`, from, { resolved: moment(to) }, { api: what satisfies Impact })],
        );
        const planned = happened.flatMap(([{ from, to }, what], index) =>
          what === 'maintenance' ? [maintenance(`m${index}`, [from, to], ['api'])] : [],
        );
        const ownSite = site({ services, timezone, uptimeWeights: WEIGHTS });
        const history = historyOf(ownSite, incidents, planned, NOW).get('api');
        const counted = countMinutes(happened, timezone);
        const days = history?.days.filter(({ status }) => status !== 'unknown') ?? [];
        expect(days.map(({ date, lasted }) => [date, toMinutes(lasted)])).toEqual([...counted.days]);
        expect(history?.uptime?.ratio).toBeCloseTo(counted.ratio, 9);
        expect(history?.uptimeYear?.ratio).toBeCloseTo(counted.ratio, 9);
      },
    ),
    { numRuns: 60 },
  );
});

const spans = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 50 }),
    length: fc.integer({ min: 0, max: 20 }),
    disturbance: fc.constantFrom<Disturbance>('degraded', 'partial-outage', 'major-outage', 'maintenance'),
  }),
);

test('merged spans are in order, apart, not empty, and as short a list as can be', () => {
  fc.assert(
    fc.property(spans, (drawn) => {
      const merged = mergeSpans(
        drawn.map(({ from, length, disturbance }) => toSpan(from, length, disturbance)),
      );
      merged.forEach(({ from, to, disturbance }, index) => {
        const next = merged[index + 1];
        expect(from).toBeLessThan(to);
        expect(next === undefined || next.from >= to).toBe(true);
        expect(next?.from === to && next.disturbance === disturbance).toBe(false);
      });
    }),
  );
});

test.each([
  { ratio: 1, text: '100%' },
  { ratio: 0.99999, text: '99.99%' },
  { ratio: 0.99874, text: '99.87%' },
  { ratio: 0, text: '0%' },
])('formatUptime($ratio) is $text', ({ ratio, text }) => {
  expect(formatUptime(ratio, 'en')).toBe(text);
});

test.each<{ what: string; spans: [number, number, Disturbance][]; ratio: number | undefined }>([
  { what: 'nothing happened', spans: [], ratio: 1 },
  { what: 'all of it was an outage', spans: [[0, 100, 'major-outage']], ratio: 0 },
  { what: 'a tenth was an outage', spans: [[20, 10, 'major-outage']], ratio: 0.9 },
  { what: 'half of it was a partial outage', spans: [[50, 50, 'partial-outage']], ratio: 0.85 },
  { what: 'half of it was slow', spans: [[0, 50, 'degraded']], ratio: 0.95 },
  {
    what: 'half of it was maintenance',
    spans: [
      [0, 50, 'maintenance'],
      [50, 10, 'major-outage'],
    ],
    ratio: 0.8,
  },
  { what: 'all of it was maintenance', spans: [[0, 100, 'maintenance']], ratio: undefined },
  { what: 'an outage began before', spans: [[-10, 20, 'major-outage']], ratio: 0.9 },
  { what: 'an outage went on after', spans: [[90, 20, 'major-outage']], ratio: 0.9 },
  {
    what: 'outages were before and after',
    spans: [
      [-10, 10, 'major-outage'],
      [100, 9, 'major-outage'],
    ],
    ratio: 1,
  },
])('when $what the uptime is $ratio', ({ spans, ratio }) => {
  const uptime = uptimeOf(
    spans.map(([from, length, disturbance]) => toSpan(from, length, disturbance)),
    0,
    100,
    WEIGHTS,
  );
  expect(uptime?.ratio).toEqual(ratio === undefined ? undefined : expect.closeTo(ratio, 9));
  expect(uptime?.from).toBe(ratio === undefined ? undefined : 0);
});

function toSpan(from: number, length: number, disturbance: Disturbance): Span {
  return { from, to: from + length, disturbance };
}

/** Every minute since the service began, with its date; the same in all runs. */
const minutesIn = new Map<string, { minute: number; date: string }[]>();

function minutesOf(timezone: string): { minute: number; date: string }[] {
  const known = minutesIn.get(timezone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
  const start = at('2026-10-24T00:00Z');
  const minutes = Array.from({ length: (NOW - start) / MINUTE }, (_, index) => start + index * MINUTE)
    .map((minute) => ({ minute, date: format.format(minute) }))
    .filter(({ date }) => date >= '2026-10-25');
  minutesIn.set(timezone, minutes);
  return minutes;
}

/** The plain way: what was the matter in each single minute? */
function countMinutes(happened: [{ from: string; to: string }, Disturbance][], timezone: string) {
  const order = ['maintenance', 'major-outage', 'partial-outage', 'degraded'] as const;
  const weight = { degraded: 0.1, 'partial-outage': 0.3, 'major-outage': 1, maintenance: 0 };
  const stretches = happened.map(([{ from, to }, name]) => ({ from: at(from), to: at(to), name }));
  const days = new Map<string, Record<Disturbance, number>>();
  let [total, down] = [0, 0];
  for (const { minute, date } of minutesOf(timezone)) {
    const day = days.get(date) ?? { 'major-outage': 0, 'partial-outage': 0, degraded: 0, maintenance: 0 };
    days.set(date, day);
    const names = stretches.filter(({ from, to }) => from <= minute && minute < to).map(({ name }) => name);
    const matter = order.find((name) => names.includes(name));
    if (matter) day[matter] += 1;
    if (matter !== 'maintenance') total += 1;
    if (matter) down += weight[matter];
  }
  return { days, ratio: 1 - down / total };
}

function toMinutes(lasted: Record<Disturbance, number>) {
  return Object.fromEntries(Object.entries(lasted).map(([name, length]) => [name, length / MINUTE]));
}
