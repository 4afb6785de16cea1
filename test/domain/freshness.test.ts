import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOf, isStale } from '../../src/domain/freshness.ts';
import type { Impact } from '../../src/domain/incident.ts';
import { toEmbeddedJson, toStatusFacts } from '../../src/domain/status-facts.ts';
import { serviceStatusesOf, siteStatusOf } from '../../src/domain/status-of-services.ts';
import { at, incident, maintenance, moment, service, site, update } from '../support/facts.ts';

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

test('a page tells at any later moment what one built at that moment would', () => {
  fc.assert(
    fc.property(incidents, planned, fc.integer({ min: 0, max: 35 * 24 * 60 }), (happened, works, minutes) => {
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
      const now = BUILT + minutes * 60_000;
      const carried = JSON.parse(toEmbeddedJson(toStatusFacts(ownSite, known, windows, BUILT)));
      const fresh = toStatusFacts(ownSite, known, windows, now);
      expect(siteStatusOf(carried, now)).toEqual(siteStatusOf(fresh, now));
      expect([...serviceStatusesOf(carried, now)]).toEqual([...serviceStatusesOf(fresh, now)]);
    }),
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
