import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyOf } from '../../src/domain/history.ts';
import {
  affectedAt,
  affectedServicesOf,
  impactAt,
  recordedStretchesOf,
  serviceChangesOf,
  stretchesOf,
} from '../../src/domain/impact.ts';
import { IMPACT_STATES, type Impact, type Incident } from '../../src/domain/incident.ts';
import { siteStatusOf } from '../../src/domain/site-status.ts';
import { toStatusFacts } from '../../src/domain/status-facts.ts';
import { serviceStatusesOf } from '../../src/domain/status-of-services.ts';
import { at, incident, maintenance, moment, service, site, update } from '../support/facts.ts';
import { type Said, told } from '../support/told.ts';

const DAY = '2026-03-01T';
const NOW = at(`${DAY}20:00Z`);

/** The stretches of each service, by the clock. */
function clocksOf(whole: Incident, now = NOW) {
  const clock = (instant: number | undefined) =>
    instant === undefined ? '' : new Date(instant).toISOString().slice(11, 16);
  return Object.fromEntries(
    whole.services.map((affected) => [
      affected.service.id,
      stretchesOf(whole, affected, now).map(
        ({ from, to, impact }) => `${clock(from)}–${clock(to)} ${impact}`,
      ),
    ]),
  );
}

const shop = told({ checkout: 'major-outage', search: 'degraded' }, [
  ['12:10', 'investigating'],
  ['12:30', 'identified', { checkout: 'degraded', api: 'partial-outage' }],
  ['13:00', 'update', { search: 'operational' }],
  ['13:10', 'monitoring', { checkout: 'operational', api: 'operational' }],
  ['13:30', 'resolved'],
]);

describe('recordedStretchesOf', () => {
  const changes = [
    { at: moment(`${DAY}12:00Z`), impact: 'major-outage' as const },
    { at: moment(`${DAY}12:10Z`), impact: 'degraded' as const },
  ];
  const affected = { impact: 'major-outage' as const, changes };
  const started = { ...moment(`${DAY}12:00Z`), precision: 'day' as const };

  test('an end that nobody recorded is none, and a day has no time', () => {
    const whole = incident('x', `${DAY}12:00Z`, { started, hasReport: true });
    expect(recordedStretchesOf(whole, affected, at('2026-06-01T00:00Z'))).toEqual([
      { from: started, to: moment(`${DAY}12:10Z`), impact: 'major-outage' },
      { from: moment(`${DAY}12:10Z`), to: undefined, impact: 'degraded' },
    ]);
  });

  test('one that is recorded is told', () => {
    const whole = incident('x', `${DAY}12:00Z`, { hasReport: true, resolved: moment(`${DAY}13:00Z`) });
    expect(recordedStretchesOf(whole, affected, NOW).at(-1)?.to).toEqual(moment(`${DAY}13:00Z`));
  });
});

describe('stretchesOf', () => {
  test('a file that names services at the top alone means one stretch from start to end', () => {
    const whole = told({ checkout: 'degraded' }, [], { resolved: moment(`${DAY}13:00Z`) });
    expect(whole.services).toEqual([{ service: service('checkout'), impact: 'degraded' }]);
    expect(clocksOf(whole)).toEqual({ checkout: ['12:00–13:00 degraded'] });
    expect(clocksOf({ ...whole, resolved: whole.started })).toEqual({ checkout: ['12:00–12:00 degraded'] });
  });

  test('services join later and recover one by one', () => {
    expect(clocksOf(shop)).toEqual({
      checkout: ['12:00–12:30 major-outage', '12:30–13:10 degraded'],
      search: ['12:00–13:00 degraded'],
      api: ['12:30–13:10 partial-outage'],
    });
  });

  test('what is not said to be well ends with the incident, or goes on', () => {
    const said: Said[] = [['12:30', 'update', { api: 'degraded' }]];
    expect(clocksOf(told({}, said))).toEqual({ api: ['12:30– degraded'] });
    expect(clocksOf(told({}, [...said, ['14:00', 'resolved']]))).toEqual({ api: ['12:30–14:00 degraded'] });
  });

  test('nothing lies outside of the incident', () => {
    const whole = told({}, [['13:00', 'resolved']]);
    const changes = [
      { at: moment(`${DAY}11:00Z`), impact: 'degraded' as const },
      { at: moment(`${DAY}12:30Z`), impact: 'operational' as const },
      { at: moment(`${DAY}13:30Z`), impact: 'major-outage' as const },
    ];
    expect(stretchesOf(whole, { impact: 'degraded', changes }, NOW)).toEqual([
      { from: at(`${DAY}12:00Z`), to: at(`${DAY}12:30Z`), impact: 'degraded' },
    ]);
  });
});

test('stretches at the top win over updates that repeat them', () => {
  const { started } = shop;
  const changes = [{ at: moment(`${DAY}12:10Z`), impact: 'degraded' as const }];
  const updates = [
    {
      ...update(`${DAY}12:40Z`, 'update'),
      services: [{ service: service('api'), impact: 'degraded' as const }],
    },
  ];
  const named = [{ service: service('api'), impact: 'partial-outage' as const, changes }];
  expect(affectedServicesOf(started, named, updates)).toEqual([
    { service: service('api'), impact: 'degraded', changes },
  ]);
});

test('a service that was only said to be well was not affected', () => {
  expect(told({}, [['12:30', 'update', { api: 'operational' }]]).services).toEqual([]);
});

test('serviceChangesOf tells what readers learned with each update', () => {
  const words = serviceChangesOf(shop).map((changes) =>
    changes.map(({ service: { id }, before, after }) => `${id}: ${after}, was ${before}`),
  );
  expect(words).toEqual([
    ['checkout: major-outage, was operational', 'search: degraded, was operational'],
    [
      'checkout: degraded, was major-outage',
      'search: degraded, was degraded',
      'api: partial-outage, was operational',
    ],
    [
      'checkout: degraded, was degraded',
      'search: operational, was degraded',
      'api: partial-outage, was partial-outage',
    ],
    ['checkout: operational, was degraded', 'api: operational, was partial-outage'],
    [],
  ]);
});

test('the resolution makes all services well', () => {
  const whole = told({ api: 'degraded' }, [
    ['12:10', 'investigating'],
    ['13:00', 'resolved'],
    ['13:10', 'update'],
  ]);
  const [, resolved, after] = serviceChangesOf(whole);
  expect(resolved).toEqual([{ service: service('api'), before: 'degraded', after: 'operational' }]);
  expect(after).toEqual([]);
});

describe('the status', () => {
  const open = { ...shop, updates: shop.updates.slice(0, 4) };
  const factsAt = (now: number) => toStatusFacts(site(), [open], [], now);

  test.each([
    { clock: '12:05', level: 'major-outage', checkout: 'major-outage', api: 'operational' },
    { clock: '12:30', level: 'partial-outage', checkout: 'degraded', api: 'partial-outage' },
    { clock: '13:20', level: 'operational', checkout: 'operational', api: 'operational' },
  ])('at $clock is as it was told last', ({ clock, level, checkout, api }) => {
    const now = at(`${DAY}${clock}Z`);
    const facts = factsAt(now);
    expect(siteStatusOf(facts, now).level).toBe(level);
    expect(Object.fromEntries(serviceStatusesOf(facts, now))).toMatchObject({ checkout, api });
    const affected = affectedAt(open, now).map(({ service: { id }, impact }) => [id, impact]);
    expect(Object.fromEntries(affected)).toEqual(
      Object.fromEntries(
        Object.entries(facts.incidents[0]?.impacts ?? {}).filter(([, is]) => is !== 'operational'),
      ),
    );
  });

  test('is not said to be better than it was at the build', () => {
    const facts = factsAt(at(`${DAY}12:05Z`));
    expect(serviceStatusesOf(facts, at(`${DAY}13:20Z`)).get('checkout')).toBe('major-outage');
  });
});

const MINUTE = 60_000;
const WEIGHTS = { degraded: 0.1, partialOutage: 0.3, majorOutage: 1 };
const LAST = 3_000;

/** What happened to one service, in minutes before the end of the count. */
const happening = fc.record({
  start: fc.integer({ min: -60, max: LAST }),
  length: fc.integer({ min: 0, max: LAST }),
  isOpen: fc.boolean(),
  top: fc.option(fc.constantFrom<Impact>('degraded', 'partial-outage', 'major-outage')),
  changes: fc.array(fc.tuple(fc.integer({ min: 0, max: LAST }), fc.constantFrom(...IMPACT_STATES)), {
    maxLength: 5,
  }),
  notation: fc.constantFrom('updates', 'stretches'),
});
const windows = fc.array(fc.tuple(fc.integer({ min: 0, max: LAST }), fc.integer({ min: 1, max: 300 })), {
  maxLength: 3,
});

test('days and uptime are what counting every minute of all stretches gives', () => {
  const iso = (before: number) => new Date(NOW - before * MINUTE).toISOString();
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 5 }), windows, (happened, planned) => {
      const incidents = happened.map(({ start, length, isOpen, top, notation, ...rest }, index) => {
        const changes = rest.changes
          .filter(([after]) => start - after >= 0)
          .sort(([one], [other]) => one - other)
          .map(([after, impact]) => ({ at: moment(iso(start - after)), impact }));
        const base = incident(`i${index}`, iso(start), {
          updates: [{ ...update(iso(start), 'investigating') }],
          ...(!isOpen && { resolved: moment(iso(start - length)) }),
        });
        const api = service('api');
        const first = top ? [{ at: base.started, impact: top }] : [];
        const named =
          notation === 'stretches'
            ? [{ service: api, impact: top ?? 'degraded', changes: [...first, ...changes] }]
            : top
              ? [{ service: api, impact: top }]
              : [];
        const updates =
          notation === 'stretches'
            ? base.updates
            : [
                ...base.updates,
                ...changes.map(({ at: when, impact }) => ({
                  at: when,
                  status: 'update' as const,
                  text: 'News.',
                  services: [{ service: api, impact }],
                })),
              ];
        return { ...base, updates, services: affectedServicesOf(base.started, named, updates) };
      });
      const works = planned.map(([start, length], index) =>
        maintenance(`m${index}`, [iso(start), iso(start - length)], ['api']),
      );
      const ownSite = site({ services: [service('api', { since: '2026-02-25' })], uptimeWeights: WEIGHTS });
      const history = historyOf(ownSite, incidents, works, NOW).get('api');

      // Each minute by itself: what every incident and every window does to it, and the worst of that.
      const lasted: Record<string, Record<string, number>> = {};
      let [counted, down] = [0, 0];
      const from = at('2026-02-25T00:00Z');
      const isOver = (one: Incident, minute: number) =>
        one.resolved !== undefined && one.resolved.instant <= minute;
      for (let minute = from; minute < NOW; minute += MINUTE) {
        const day = new Date(minute).toISOString().slice(0, 10);
        lasted[day] ??= { 'major-outage': 0, 'partial-outage': 0, degraded: 0, maintenance: 0 };
        const isPlanned = works.some(({ starts, ends }) => starts.instant <= minute && minute < ends.instant);
        const states = incidents.map((one) => {
          const [affected] = one.services;
          if (!affected || one.started.instant > minute || isOver(one, minute)) return 'operational';
          const changes = affected.changes ?? [{ at: one.started, impact: affected.impact }];
          return changes.filter((change) => change.at.instant <= minute).at(-1)?.impact ?? 'operational';
        });
        incidents.forEach((one, index) => {
          for (const affected of one.services)
            if (one.started.instant <= minute) expect(impactAt(one, affected, minute)).toBe(states[index]);
        });
        const worst = isPlanned
          ? 'maintenance'
          : (['major-outage', 'partial-outage', 'degraded'] as const).find((name) => states.includes(name));
        const minutes = lasted[day];
        if (worst && minutes) minutes[worst] = (minutes[worst] ?? 0) + 1;
        if (worst === 'maintenance') continue;
        counted++;
        if (worst === 'major-outage') down += WEIGHTS.majorOutage;
        if (worst === 'partial-outage') down += WEIGHTS.partialOutage;
        if (worst === 'degraded') down += WEIGHTS.degraded;
      }
      for (const { date, status, lasted: known } of history?.days ?? []) {
        if (status === 'unknown') continue;
        const minutes = Object.fromEntries(
          Object.entries(known).map(([name, length]) => [name, length / MINUTE]),
        );
        expect(minutes).toEqual(lasted[date]);
      }
      expect(history?.uptime?.ratio).toBeCloseTo(counted > 0 ? 1 - down / counted : 1, 9);
    }),
    { numRuns: 60 },
  );
});
