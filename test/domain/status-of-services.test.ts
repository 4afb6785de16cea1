import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import type { Maintenance } from '../../src/domain/maintenance.ts';
import { siteStatusOf } from '../../src/domain/site-status.ts';
import { SERVICE_STATUSES } from '../../src/domain/status.ts';
import { type StatusFacts, toEmbeddedJson, toStatusFacts } from '../../src/domain/status-facts.ts';
import { groupStatusOf, groupsOf } from '../../src/domain/status-groups.ts';
import { isShown, serviceStatusesOf, toldStatusOf } from '../../src/domain/status-of-services.ts';
import { saySiteStatus } from '../../src/words/status.ts';
import { at, incident, maintenance, moment, service, site, update } from '../support/facts.ts';
import { words } from '../support/words.ts';

const BUILT = at('2026-03-01T12:00Z');

function factsOf(incidents: Incident[], planned: Maintenance[] = [], facts: Parameters<typeof site>[0] = {}) {
  return toStatusFacts(site(facts), incidents, planned, BUILT);
}

/** How a site is, as it is said. */
function told(facts: StatusFacts, now = BUILT) {
  const status = siteStatusOf(facts, now);
  return { level: status.level, sentence: saySiteStatus(status, words) };
}

const checkoutDown = incident(
  'down',
  '2026-03-01T11:00Z',
  {},
  { checkout: 'major-outage', search: 'degraded' },
);
const apiSlow = incident('slow', '2026-03-01T11:30Z', {}, { api: 'degraded', checkout: 'degraded' });
const move = maintenance('move', ['2026-03-01T13:00Z', '2026-03-01T15:00Z'], ['api', 'search']);

describe('siteStatusOf', () => {
  test.each([
    {
      when: 'nothing is wrong',
      incidents: [],
      level: 'operational',
      sentence: 'All services are operational',
    },
    {
      when: 'one service is down',
      incidents: [checkoutDown],
      level: 'major-outage',
      sentence: 'Major outage: Checkout, 1 more affected',
    },
    {
      when: 'two are slow',
      incidents: [apiSlow],
      level: 'degraded',
      sentence: 'Degraded performance: Api and Checkout',
    },
    {
      when: 'all are out',
      incidents: [
        incident(
          'all',
          '2026-03-01T11:00Z',
          {},
          { api: 'partial-outage', checkout: 'partial-outage', search: 'partial-outage' },
        ),
      ],
      level: 'partial-outage',
      sentence: 'Partial outage: all services',
    },
    {
      when: 'an incident names no service',
      incidents: [incident('odd', '2026-03-01T11:00Z', { title: 'Something is odd' })],
      level: 'degraded',
      sentence: 'Open incident: Something is odd',
    },
    {
      when: 'an incident is yet to begin',
      incidents: [incident('later', '2026-03-01T12:00:01Z', {}, { api: 'degraded' })],
      level: 'operational',
      sentence: 'All services are operational',
    },
  ])('$when: $sentence', ({ incidents, level, sentence }) => {
    expect(told(factsOf(incidents), BUILT)).toEqual({ level, sentence });
  });

  test.each([
    { ids: ['api'], sentence: 'Degraded performance: Api' },
    { ids: ['api', 'checkout'], sentence: 'Degraded performance: Api and Checkout' },
    { ids: ['api', 'checkout', 'search'], sentence: 'Degraded performance: Api, Checkout, and Search' },
    { ids: ['api', 'checkout', 'search', 'mail'], sentence: 'Degraded performance: 4 services' },
    { ids: ['api', 'checkout', 'search', 'mail', 'sms'], sentence: 'Degraded performance: all services' },
  ])('names those that are worst: $sentence', ({ ids, sentence }) => {
    const services = ['api', 'checkout', 'search', 'mail', 'sms'].map((id) => service(id));
    const impacts = Object.fromEntries(ids.map((id) => [id, 'degraded' as const]));
    const facts = factsOf([incident('slow', '2026-03-01T11:00Z', {}, impacts)], [], { services });
    expect(told(facts, BUILT)).toEqual({ level: 'degraded', sentence });
  });

  test('names the one service of a site', () => {
    const facts = factsOf([apiSlow], [], { services: [service('api')] });
    expect(told(facts, BUILT).sentence).toBe('Degraded performance: Api');
  });

  test('counts how many others are affected, those under maintenance among them', () => {
    const work = maintenance('now', ['2026-03-01T11:00Z', '2026-03-01T15:00Z'], ['api']);
    expect(told(factsOf([checkoutDown], [work]), BUILT).sentence).toBe(
      'Major outage: Checkout, 2 more affected',
    );
  });

  test.each([
    { when: 'all is well', planned: [], level: 'degraded' },
    {
      when: 'there is maintenance',
      planned: [maintenance('now', ['2026-03-01T11:00Z', '2026-03-01T15:00Z'], ['api'])],
      level: 'degraded',
    },
  ])('an incident that names no service comes first when $when', ({ planned, level }) => {
    const odd = incident('odd', '2026-03-01T11:00Z', { title: 'Something is odd' });
    expect(told(factsOf([odd], planned), BUILT)).toEqual({
      level,
      sentence: 'Open incident: Something is odd',
    });
  });

  test('says nothing of an incident that names only what is no longer offered', () => {
    const services = [service('api', { until: '2026-02-01' }), service('search')];
    const slow = incident('slow', '2026-03-01T11:30Z', {}, { api: 'degraded' });
    expect(told(factsOf([slow], [], { services }), BUILT)).toEqual({
      level: 'operational',
      sentence: 'All services are operational',
    });
  });

  test('an incident that names no service gives way to one that does', () => {
    const odd = incident('odd', '2026-03-01T11:00Z');
    expect(told(factsOf([odd, apiSlow]), BUILT).sentence).toBe('Degraded performance: Api and Checkout');
  });

  test('a site without services speaks of incidents', () => {
    const facts = toStatusFacts(site({ services: [] }), [], [], BUILT);
    expect(told(facts, BUILT)).toEqual({ level: 'operational', sentence: 'No incident is open' });
  });

  test('more than three services are counted', () => {
    const services = ['a', 'b', 'c', 'd', 'e'].map((id) => service(id));
    const impacts = { a: 'degraded', b: 'degraded', c: 'degraded', d: 'degraded' } as const;
    const facts = factsOf([incident('many', '2026-03-01T11:00Z', {}, impacts)], [], { services });
    expect(told(facts, BUILT).sentence).toBe('Degraded performance: 4 services');
  });

  test.each([
    { now: '2026-03-01T12:59:59Z', level: 'operational' },
    { now: '2026-03-01T13:00Z', level: 'maintenance' },
    { now: '2026-03-01T14:59:59Z', level: 'maintenance' },
    { now: '2026-03-01T15:00Z', level: 'operational' },
  ])('at $now a page built before the window says $level', ({ now, level }) => {
    expect(told(factsOf([], [move]), at(now)).level).toBe(level);
  });

  test('weekly maintenance is known for the weeks after the build', () => {
    const weekly = maintenance('weekly', ['2025-01-05T02:00Z', '2025-01-05T03:00Z'], ['api'], {
      every: 'FREQ=WEEKLY',
    });
    const facts = factsOf([], [weekly]);
    expect(facts.maintenance[0]?.windows).toHaveLength(5);
    expect(told(facts, at('2026-03-29T02:30Z')).sentence).toBe('Under maintenance: Api');
  });
});

describe('what is told of services', () => {
  const work = maintenance('work', ['2026-03-01T11:00Z', '2026-03-01T13:00Z'], ['api']);

  test.each([
    { now: '2026-03-01T12:59Z', ids: ['api'], told: 'maintenance' },
    { now: '2026-03-01T13:00Z', ids: ['api'], told: 'unconfirmed' },
    { now: '2026-03-01T12:59Z', ids: ['search'], told: 'unconfirmed' },
    { now: '2026-03-01T12:59Z', ids: ['search', 'api'], told: 'maintenance' },
  ])('of $ids at $now is $told', ({ now, ids, told }) => {
    expect(toldStatusOf('maintenance', ids, factsOf([], [work]), at(now))).toBe(told);
  });

  test('is that of the work, on whatever else it is done', () => {
    const wide = { ...work, services: [service('api'), service('search')] };
    expect(toldStatusOf('maintenance', ['api'], factsOf([], [wide]), BUILT)).toBe('maintenance');
  });

  test.each(SERVICE_STATUSES.filter((status) => status !== 'maintenance'))(
    'of what is %s is that, whether work goes on or not',
    (status) => {
      for (const now of ['2026-03-01T12:59Z', '2026-03-01T13:00Z'])
        expect(toldStatusOf(status, ['api'], factsOf([], [work]), at(now))).toBe(status);
    },
  );

  test('tells readers of an old page that the work should be over', () => {
    expect(told(factsOf([], [work]), at('2026-03-01T14:00Z'))).toEqual({
      level: 'maintenance',
      sentence: 'Maintenance should have ended: Api',
    });
  });
});

describe('serviceStatusesOf', () => {
  test('an outage is worse than maintenance, and the worst of several counts', () => {
    const during = incident(
      'during',
      '2026-03-01T13:10Z',
      {},
      { api: 'partial-outage', checkout: 'degraded' },
    );
    const statuses = serviceStatusesOf(factsOf([checkoutDown, during], [move]), at('2026-03-01T13:30Z'));
    expect(Object.fromEntries(statuses)).toEqual({
      api: 'partial-outage',
      checkout: 'major-outage',
      search: 'degraded',
    });
  });

  test('services that have ended or not begun have no status, in the days of the site', () => {
    const services = [service('old', { until: '2026-03-01' }), service('new', { since: '2026-03-02' })];
    const ownSite = site({ services, timezone: 'America/New_York' });
    const offeredAt = (iso: string) => [
      ...serviceStatusesOf(toStatusFacts(ownSite, [], [], at(iso)), at(iso)).keys(),
    ];
    expect(offeredAt('2026-03-02T04:59:59Z')).toEqual(['old']);
    expect(offeredAt('2026-03-02T05:00Z')).toEqual(['new']);
  });

  test('a service that ends after the build is on the page until the next one', () => {
    const down = incident('down', '2026-03-01T11:00Z', {}, { old: 'major-outage' });
    const facts = factsOf([down], [], { services: [service('old', { until: '2026-03-01' })] });
    expect(told(facts, at('2026-03-03T12:00Z')).sentence).toBe('Major outage: Old');
  });

  test('a hidden service is shown only while something affects it', () => {
    const services = [service('api', { hidden: true })];
    const facts = factsOf([apiSlow], [], { services });
    const [api] = facts.services;
    expect(api && isShown(api, serviceStatusesOf(facts, at('2026-03-01T11:00Z')))).toBe(false);
    expect(api && isShown(api, serviceStatusesOf(facts, BUILT))).toBe(true);
  });
});

test('a service that is not offered is not shown, hidden or not', () => {
  const facts = factsOf([apiSlow], [], { services: [service('api', { until: '2026-02-01' })] });
  const [api] = facts.services;
  expect(api && isShown(api, serviceStatusesOf(facts, BUILT))).toBe(false);
  expect(serviceStatusesOf(facts, BUILT)).toEqual(new Map());
});

test('an incident counts from the moment at which it began until it is resolved', () => {
  const later = incident(
    'later',
    '2026-03-01T13:00Z',
    { updates: [update('2026-03-01T14:00Z', 'resolved')] },
    { api: 'degraded' },
  );
  const levels = ['12:59', '13:00', '13:59', '14:00'].map(
    (time) => told(factsOf([later]), at(`2026-03-01T${time}Z`)).level,
  );
  expect(levels).toEqual(['operational', 'degraded', 'degraded', 'operational']);
});

describe('toStatusFacts', () => {
  test('has nothing of what is over for good', () => {
    const over = incident(
      'over',
      '2026-03-01T10:00Z',
      { resolved: moment('2026-03-01T11:00Z') },
      { api: 'degraded' },
    );
    const past = maintenance('past', ['2026-02-01T10:00Z', '2026-02-01T11:00Z'], ['api']);
    const cancelled = maintenance('off', ['2026-03-02T10:00Z', '2026-03-02T11:00Z'], ['api'], {
      cancelled: true,
    });
    expect(factsOf([over], [past, cancelled])).toMatchObject({ incidents: [], maintenance: [] });
  });

  test('takes a resolution that is yet to come for no fact', () => {
    const soon = incident(
      'soon',
      '2026-03-01T10:00Z',
      { updates: [update('2026-03-01T13:00Z', 'resolved')] },
      { api: 'degraded' },
    );
    const facts = factsOf([soon]);
    expect(told(facts, BUILT).level).toBe('degraded');
    expect(told(facts, at('2026-03-01T13:00Z')).level).toBe('degraded');
  });

  test('is the same after its way through the page, and closes no script', () => {
    const facts = factsOf([{ ...checkoutDown, title: '</script><script>' }], [move]);
    expect(toEmbeddedJson(facts)).not.toContain('<');
    expect(siteStatusOf(JSON.parse(toEmbeddedJson(facts)), BUILT)).toEqual(siteStatusOf(facts, BUILT));
  });
});

test('groups roll up through groups', () => {
  const services = [
    service('site'),
    service('paris', { group: 'Europe / France' }),
    service('berlin', { group: 'Europe' }),
    service('lyon', { group: 'Europe / France' }),
  ];
  const root = groupsOf(services);
  const [europe] = root.groups;
  expect(root.services.map(({ id }) => id)).toEqual(['site']);
  expect(europe?.services.map(({ id }) => id)).toEqual(['berlin']);
  expect(europe?.groups).toMatchObject([{ name: 'France', path: 'Europe / France' }]);
  expect(europe?.groups[0]?.services.map(({ id }) => id)).toEqual(['paris', 'lyon']);
  const statuses = new Map([
    ['lyon', 'degraded' as const],
    ['site', 'major-outage' as const],
  ]);
  expect(groupStatusOf('Europe', services, statuses)).toBe('degraded');
  expect(groupStatusOf('Europe / France', services, statuses)).toBe('degraded');
  expect(groupStatusOf('Euro', services, statuses)).toBe('operational');
});

test('headings stand beside each other in the order of their first mention', () => {
  const services = [
    service('a', { group: 'Two' }),
    service('b', { group: 'One' }),
    service('c', { group: 'Two' }),
    service('d', { group: 'One / Inner' }),
  ];
  const root = groupsOf(services);
  expect(root).toMatchObject({ name: '', path: '', services: [] });
  expect(root.groups.map(({ path, services }) => [path, services.map(({ id }) => id)])).toEqual([
    ['Two', ['a', 'c']],
    ['One', ['b']],
  ]);
});
