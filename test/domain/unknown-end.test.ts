import { describe, expect, test } from 'vitest';
import { historyOf } from '../../src/domain/history.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Moment } from '../../src/domain/moment.ts';
import { durationOf, endOf, phasesOf, uncountedOf } from '../../src/domain/phases.ts';
import { statisticsOf } from '../../src/domain/statistics.ts';
import { FORGOTTEN_AFTER, isEndUnknown, isOngoing, isOpen, statusOf } from '../../src/domain/status.ts';
import { toStatusFacts } from '../../src/domain/status-facts.ts';
import { placedEntriesOf } from '../../src/domain/timeline.ts';
import { at, incident, moment, service, site, update } from '../support/facts.ts';

const STARTED = '2026-03-01T10:00Z';
const NOW = at('2026-04-01T00:00Z');
const day: Moment = { instant: at('2026-03-01T00:00Z'), approximate: false, precision: 'day' };

function pasted(facts: Partial<Incident> = {}) {
  return incident('a', STARTED, { hasReport: true, ...facts }, { api: 'major-outage' });
}

describe('a report without updates and without an end', () => {
  test('is open for a week, then over since a time that nobody recorded', () => {
    const over = at(STARTED) + FORGOTTEN_AFTER;
    expect([over - 1, over].map((now) => isOpen(pasted(), now))).toEqual([true, false]);
    expect([over - 1, over].map((now) => isOngoing(pasted(), now))).toEqual([true, false]);
    expect([over - 1, over].map((now) => isEndUnknown(pasted(), now))).toEqual([false, true]);
    expect(statusOf(pasted({ mitigated: moment('2026-03-01T11:00Z') }), NOW)).toBe('resolved');
  });

  test.each([
    { why: 'an update', facts: { updates: [update('2026-03-01T10:10Z', 'update')] }, open: true },
    { why: 'no report', facts: { hasReport: false }, open: true },
    { why: 'an end', facts: { resolved: moment('2026-03-01T12:00Z') }, open: false },
  ])('with $why is as it says, whatever its age', ({ facts, open }) => {
    expect(isOpen(pasted(facts), NOW)).toBe(open);
    expect(isEndUnknown(pasted(facts), NOW)).toBe(false);
    expect(uncountedOf(pasted(facts), NOW)).toBeUndefined();
  });

  test('ends with the last milestone that is known, and has no length', () => {
    expect(endOf(pasted(), NOW)).toBe(at(STARTED));
    expect(endOf(pasted({ mitigated: moment('2026-03-01T11:00Z') }), NOW)).toBe(at('2026-03-01T11:00Z'));
    expect(durationOf(pasted(), NOW)).toBeUndefined();
    expect(phasesOf(pasted(), NOW)).toEqual([]);
  });

  test('has no resolution in its timeline', () => {
    const timeline = [{ at: moment('2026-03-01T12:00Z'), text: 'It worked.' }];
    expect(placedEntriesOf(pasted({ timeline }), NOW).map(({ part }) => part)).toEqual(['responding']);
  });

  test('is no fact that a page carries', () => {
    expect(toStatusFacts(site(), [pasted()], [], NOW).incidents).toEqual([]);
    expect(toStatusFacts(site(), [pasted()], [], at('2026-03-02T00:00Z')).incidents).toHaveLength(1);
  });
});

describe.each([
  { reason: 'end-unknown', whole: pasted() },
  { reason: 'start-day', whole: pasted({ started: day, resolved: moment('2026-03-02T12:00Z') }) },
])('an incident that is not counted ($reason)', ({ reason, whole }) => {
  const counted = incident(
    'b',
    '2026-03-10T10:00Z',
    { resolved: moment('2026-03-10T11:00Z') },
    { api: 'degraded' },
  );

  test('says why', () => {
    expect(uncountedOf(whole, NOW)).toBe(reason);
    expect(durationOf(whole, NOW)).toBeUndefined();
  });

  test('is in the number of incidents, and in no duration', () => {
    expect(statisticsOf([whole, counted], NOW)).toEqual({
      count: 2,
      downtime: 3_600_000,
      uncounted: 1,
      longest: counted,
    });
    expect(statisticsOf([whole], NOW)).toMatchObject({ downtime: 0, uncounted: 1, longest: undefined });
  });

  test('is on its day, and in no uptime', () => {
    const weights = { degraded: 1, partialOutage: 1, majorOutage: 1 };
    const own = site({ services: [service('api')], uptimeWeights: weights });
    const history = historyOf(own, [whole, counted], [], NOW).get('api');
    const first = history?.days.find(({ date }) => date === '2026-03-01');
    expect(first).toMatchObject({ status: 'major-outage', incidents: ['a'], lasted: { 'major-outage': 0 } });
    expect(history?.days.filter(({ incidents }) => incidents.length > 0)).toHaveLength(2);
    expect(history?.uptimeYear?.ratio).toBeCloseTo(1 - 3_600_000 / (NOW - at('2025-04-01T00:00Z')), 9);
    expect(history?.uncounted).toEqual([{ incident: 'a', reason }]);
  });
});
