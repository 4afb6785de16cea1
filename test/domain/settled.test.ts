import { describe, expect, test } from 'vitest';
import { isOverdue } from '../../src/domain/actions.ts';
import { hasFeed, isFollowed } from '../../src/domain/follow.ts';
import { dayOf } from '../../src/domain/format-time.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { settledAt } from '../../src/domain/settled.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { toIncidentJson } from '../../src/feeds/incident-json.ts';
import { at, incident, moment, site } from '../support/facts.ts';

const DAY = 86_400_000;
const STARTED = '2026-03-01T10:00Z';

/** An incident with more facts. */
const with_ = (facts: Partial<Incident>) => incident('disks', STARTED, facts, { api: 'degraded' });

const OVER = { resolved: moment('2026-03-01T11:00Z') };

const CASES: Record<string, Incident> = {
  'over for long': with_(OVER),
  'that was told of': with_({
    ...OVER,
    updates: [
      { at: moment('2026-03-01T10:30Z'), status: 'resolved', text: '', next: moment('2026-03-09T10:30Z') },
    ],
  }),
  'whose end nobody recorded': with_({ hasReport: true }),
  'with a promise for next year': with_({
    ...OVER,
    actions: [{ text: 'Buy disks', status: 'planned', due: '2027-03-01' }],
  }),
  'with a report that is due': with_({
    ...OVER,
    report: { authors: [], corrections: [], due: '2026-09-01' },
  }),
  'that was published late': with_({ ...OVER, publishAt: moment('2026-12-01T10:00Z') }),
  'whose title is no day': with_({ ...OVER, title: '2026-99-99' }),
};

/** What depends on now in all that is said of an incident. */
function saidOf(incident: Incident, now: number) {
  // The day is another in zones on both ends of the earth.
  const days = ['Pacific/Kiritimati', 'Pacific/Niue'].map((zone) => dayOf(now, zone));
  return {
    json: toIncidentJson(incident, site(), now),
    isFollowed: isFollowed(incident, now),
    hasFeed: hasFeed(incident, now),
    stages: days.map((day) => stageOf(incident, day)),
    overdue: days.map((day) => incident.actions.map((action) => isOverdue(action, day))),
  };
}

describe.each(Object.entries(CASES))('an incident %s', (_, incident) => {
  const settled = settledAt([incident]) ?? Number.NaN;

  test.each([1, DAY, 31 * DAY, 400 * DAY, 4000 * DAY])('is settled, and is the same %i ms later', (later) => {
    expect(saidOf(incident, settled + later)).toEqual(saidOf(incident, settled));
  });

  test('is not settled before all that is recorded of it', () => {
    expect(settled).toBeGreaterThan(at('2026-04-01T10:00Z'));
  });
});

test('an incident that is open is never settled, nor are those beside it', () => {
  expect(settledAt([with_({})])).toBeUndefined();
  expect(settledAt([with_(OVER), with_({})])).toBeUndefined();
});

test('of no incident all is said at any moment', () => {
  expect(settledAt([])).toBe(0);
});
