import { describe, expect, test } from 'vitest';
import { historyOf } from '../../src/domain/history.ts';
import { toShowcase } from '../../src/feeds/statuspage/showcase.ts';
import { at, incident, maintenance, moment, service, site } from '../support/facts.ts';
import { words } from '../support/words.ts';

const NOW = at('2026-03-31T12:00Z');

const down = incident(
  'down',
  '2026-03-10T23:30Z',
  { resolved: moment('2026-03-11T00:20Z') },
  { api: 'major-outage', checkout: 'degraded' },
);
const partly = incident(
  'partly',
  '2026-03-11T00:10Z',
  { resolved: moment('2026-03-11T01:00Z') },
  { api: 'partial-outage' },
);
const work = maintenance('work', ['2026-03-11T00:50Z', '2026-03-11T02:00Z'], ['api']);

function showcase(services = [service('api'), service('checkout', { since: '2026-03-01' })]) {
  const own = site({ services });
  const source = {
    words,
    site: own,
    incidents: [partly, down],
    maintenance: [work],
    now: NOW,
    appearances: new Map(),
  };
  return toShowcase(source, historyOf(own, source.incidents, source.maintenance, NOW));
}

describe('the last 90 days of a service', () => {
  test('are all there, oldest first', () => {
    const { days = [] } = showcase().timelines['api'] ?? {};
    expect(days).toHaveLength(90);
    expect([days[0]?.date, days[89]?.date]).toEqual(['2026-01-01', '2026-03-31']);
  });

  test('count seconds of partial and major outage, each moment once and none of planned work', () => {
    const { days = [] } = showcase().timelines['api'] ?? {};
    const told = days.filter(({ outages }) => Object.keys(outages).length > 0);
    expect(told).toEqual([
      { date: '2026-03-10', outages: { m: 1800 }, related_events: [{ name: down.title, code: 'down' }] },
      {
        date: '2026-03-11',
        outages: { p: 1800, m: 1200 },
        related_events: [
          { name: partly.title, code: 'partly' },
          { name: down.title, code: 'down' },
        ],
      },
    ]);
  });

  test('give the percentages that clients reckon with, rounded down', () => {
    const { values } = showcase();
    const first = at('2026-01-01T00:00Z');
    const counted = (NOW - first) / 1000 - 70 * 60;
    const ninety = 1 - (1800 + 1200 + 0.3 * 1800) / counted;
    expect(values[0]).toMatchObject({ component: 'api', ninety: Math.floor(ninety * 10_000) / 100 });
    expect(values[0]?.thirty).toBeLessThan(values[0]?.ninety ?? 0);
    expect(values[1]).toEqual({ component: 'checkout', ninety: 100, sixty: 100, thirty: 100 });
  });

  test('say when the service began, and are drawn as a bar each', () => {
    const { timelines, components } = showcase();
    expect(timelines['checkout']?.component).toEqual({
      code: 'checkout',
      name: 'Checkout',
      startDate: '2026-03-01',
    });
    expect(components['checkout']?.match(/<rect /g)).toHaveLength(90);
  });
});

test('services that are no longer offered are in none of it', () => {
  const { components, timelines, values } = showcase([service('api', { until: '2026-03-20' })]);
  expect([components, timelines, values]).toEqual([{}, {}, []]);
});
