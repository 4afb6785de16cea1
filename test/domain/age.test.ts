import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOf, isStale, readingTimeOf } from '../../src/domain/age.ts';
import type { Impact } from '../../src/domain/incident.ts';
import { siteStatusOf } from '../../src/domain/site-status.ts';
import { worstOf } from '../../src/domain/status.ts';
import { type StatusFacts, toEmbeddedJson, toStatusFacts } from '../../src/domain/status-facts.ts';
import { serviceStatusesOf } from '../../src/domain/status-of-services.ts';
import { windowStateOf } from '../../src/domain/window.ts';
import { saySiteStatus } from '../../src/words/status.ts';
import { at, incident, maintenance, moment, service, site, update } from '../support/facts.ts';
import { words } from '../support/words.ts';

const HOUR = 3_600_000;
const BUILT = at('2026-03-20T12:00Z');

const iso = (hours: number) => new Date(BUILT + hours * HOUR).toISOString();
const hour = fc.integer({ min: -300, max: 900 });
const impact = fc.constantFrom<Impact>('degraded', 'partial-outage', 'major-outage');
const serviceId = fc.constantFrom('api', 'checkout', 'search');

/** Incidents that are over, open, or known to change after the build. */
const incidents = fc.array(
  fc.record({
    started: hour,
    told: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
    resolved: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
    id: serviceId,
    impact,
  }),
  { maxLength: 5 },
);
const planned = fc.array(
  fc.record({
    starts: hour,
    length: fc.integer({ min: 1, max: 30 }),
    every: fc.constantFrom(undefined, 'FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=SU', 'FREQ=MONTHLY'),
    cancelled: fc.boolean(),
    id: serviceId,
  }),
  { maxLength: 4 },
);

test('a page tells at any moment what one built then would, or worse, and never better than at its own', () => {
  fc.assert(
    fc.property(
      incidents,
      planned,
      fc.integer({ min: -9000, max: 35 * 24 * 60 }),
      (happened, works, minutes) => {
        const ownSite = site({
          timezone: 'Europe/Berlin',
          services: [
            service('api'),
            service('checkout', { until: '2026-04-01' }),
            service('search', { since: '2026-03-29' }),
          ],
        });
        const known = happened.map(({ started, told, resolved, id, impact: effect }, index) =>
          incident(
            `i${index}`,
            iso(started),
            {
              ...(resolved !== undefined && { resolved: moment(iso(started + resolved)) }),
              updates: told === undefined ? [] : [update(iso(started + told), 'resolved')],
            },
            { [id]: effect },
          ),
        );
        const windows = works.map(({ starts, length, every, cancelled, id }, index) =>
          maintenance(`m${index}`, [iso(starts), iso(starts + length)], [id], {
            every,
            cancelled,
            timezone: 'America/New_York',
          }),
        );
        const carried: StatusFacts = JSON.parse(
          toEmbeddedJson(toStatusFacts(ownSite, known, windows, BUILT)),
        );
        const now = readingTimeOf(carried, BUILT + minutes * 60_000);
        const shown = serviceStatusesOf(carried, now);
        const atBuild = serviceStatusesOf(carried, BUILT);
        const fresh = serviceStatusesOf(toStatusFacts(ownSite, known, windows, now), now);
        for (const id of new Set([...atBuild.keys(), ...fresh.keys()])) {
          const known = [atBuild.get(id), fresh.get(id)].filter((status) => status !== undefined);
          expect(worstOf([shown.get(id) ?? 'operational', ...known])).toBe(shown.get(id));
          // An incident that was to begin and end after the build, or a service that is not offered all the time, may make
          // a page worse than both.
          if (atBuild.has(id) && fresh.has(id) && happened.every(({ started }) => started <= 0))
            expect(shown.get(id)).toBe(worstOf(known));
        }
        if (minutes <= 0) expect(siteStatusOf(carried, now)).toEqual(siteStatusOf(carried, BUILT));
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  { after: 2, stale: false },
  { after: 24, stale: false },
  { after: 25, stale: true },
])('$after hours after the build, of 24 allowed, a page is stale: $stale', ({ after, stale }) => {
  expect(isStale(ageOf(site({ staleAfterHours: 24 }), BUILT), BUILT + after * HOUR)).toBe(stale);
});

test('an incident that is said to end after the build stays open until the site is built again', () => {
  const ending = incident('slow', iso(-1), { resolved: moment(iso(0.5)) }, { api: 'major-outage' });
  const facts = toStatusFacts(site({ services: [service('api')] }), [ending], [], BUILT);
  expect(saySiteStatus(siteStatusOf(facts, BUILT + 72 * HOUR), words)).toBe('Major outage: Api');
});

test('of work that was under way at the build, only that it should have ended is said', () => {
  const work = maintenance('move', [iso(-1), iso(1)], ['api']);
  const later = maintenance('tidy', [iso(2), iso(3)], ['checkout']);
  const facts = toStatusFacts(site(), [], [work, later], BUILT);
  const told = (hours: number) => saySiteStatus(siteStatusOf(facts, BUILT + hours * HOUR), words);
  expect([0.5, 1.5, 2.5, 4].map(told)).toEqual([
    'Under maintenance: Api',
    'Maintenance should have ended: Api',
    'Under maintenance: Api and Checkout',
    'Maintenance should have ended: Api',
  ]);
  const window = { starts: at(iso(-1)), ends: at(iso(1)), planned: at(iso(1)), cancelled: false };
  expect(windowStateOf(window, BUILT + 2 * HOUR, BUILT)).toBe('unconfirmed');
  expect(windowStateOf(window, BUILT + 2 * HOUR)).toBe('completed');
});

test.each([
  { machine: -24, stopped: false, reads: 0 },
  { machine: -0.25, stopped: false, reads: 0 },
  { machine: 1, stopped: false, reads: 1 },
  { machine: 72, stopped: true, reads: 0 },
])(
  'a clock $machine hours from the build, stopped: $stopped, is read as $reads',
  ({ machine, stopped, reads }) => {
    const facts = toStatusFacts(site({ clock: stopped ? BUILT - HOUR : undefined }), [], [], BUILT);
    expect(readingTimeOf(facts, BUILT + machine * HOUR)).toBe(BUILT + reads * HOUR);
  },
);
