import { describe, expect, test } from 'vitest';
import {
  isOngoing,
  type ServiceStatus,
  statusChangesOf,
  statusOf,
  worstOf,
} from '../../src/domain/status.ts';
import { at, incident, moment, update } from '../support/facts.ts';

const STARTED = '2026-03-01T10:00Z';

describe('statusOf', () => {
  const bare = incident('bare', STARTED);
  const recorded = incident('recorded', STARTED, {
    mitigated: moment('2026-03-01T11:00Z'),
    resolved: moment('2026-03-01T12:00Z'),
  });
  const told = incident('told', STARTED, {
    mitigated: moment('2026-03-01T11:00Z'),
    updates: [
      update('2026-03-01T10:10Z', 'investigating'),
      update('2026-03-01T10:30Z', 'update'),
      update('2026-03-01T11:20Z', 'monitoring'),
      update('2026-03-01T12:00Z', 'resolved'),
    ],
  });
  const trailing = incident('trailing', STARTED, {
    resolved: moment('2026-03-01T11:00Z'),
    updates: [update('2026-03-01T11:00Z', 'monitoring'), update('2026-03-01T12:00Z', 'resolved')],
  });
  const reopened = incident('reopened', STARTED, {
    resolved: moment('2026-03-01T11:00Z'),
    updates: [update('2026-03-01T11:00Z', 'resolved'), update('2026-03-01T13:00Z', 'investigating')],
  });

  test.each([
    { of: bare, now: '2030-01-01T00:00Z', is: 'investigating' },
    { of: recorded, now: '2026-03-01T10:59:59Z', is: 'investigating' },
    { of: recorded, now: '2026-03-01T11:00Z', is: 'monitoring' },
    { of: recorded, now: '2026-03-01T12:00Z', is: 'resolved' },
    { of: told, now: '2026-03-01T10:30Z', is: 'investigating' },
    { of: told, now: '2026-03-01T11:10Z', is: 'investigating' },
    { of: told, now: '2026-03-01T11:20Z', is: 'monitoring' },
    { of: told, now: '2026-03-01T12:00Z', is: 'resolved' },
    { of: trailing, now: '2026-03-01T11:30Z', is: 'resolved' },
    { of: trailing, now: '2026-03-01T12:00Z', is: 'resolved' },
    { of: reopened, now: '2026-03-01T12:00Z', is: 'resolved' },
    { of: reopened, now: '2026-03-01T13:00Z', is: 'investigating' },
  ])('$of.id at $now is $is', ({ of, now, is }) => {
    expect(statusOf(of, at(now))).toBe(is);
  });

  test('customers who were told something trust that more than the mitigation', () => {
    expect(statusChangesOf(told).map(({ status }) => status)).toEqual([
      'investigating',
      'monitoring',
      'resolved',
    ]);
  });

  test('an incident does not go on before it began', () => {
    expect(isOngoing(bare, at('2026-03-01T09:59:59Z'))).toBe(false);
    expect(isOngoing(bare, at(STARTED))).toBe(true);
  });
});

test.each<{ of: ServiceStatus[]; is: ServiceStatus }>([
  { of: [], is: 'operational' },
  { of: ['maintenance', 'operational'], is: 'maintenance' },
  { of: ['maintenance', 'degraded'], is: 'degraded' },
  { of: ['partial-outage', 'major-outage', 'degraded'], is: 'major-outage' },
])('worstOf($of) is $is', ({ of, is }) => {
  expect(worstOf(of)).toBe(is);
});

test('statuses go from operational to a major outage', () => {
  const statuses: ServiceStatus[] = [
    'operational',
    'maintenance',
    'degraded',
    'partial-outage',
    'major-outage',
  ];
  statuses.forEach((status, index) => {
    expect(worstOf(statuses.slice(0, index + 1))).toBe(status);
    expect(worstOf(statuses.slice(0, index + 1).toReversed())).toBe(status);
  });
});

test('a mitigation at the moment of the first update, or after it, says nothing more', () => {
  const facts = (mitigated: string) =>
    incident('a', STARTED, {
      mitigated: moment(mitigated),
      updates: [update('2026-03-01T10:30Z', 'identified')],
    });
  const changes = (mitigated: string) => statusChangesOf(facts(mitigated)).map(({ status }) => status);
  expect(changes('2026-03-01T10:29Z')).toEqual(['monitoring', 'identified']);
  expect(changes('2026-03-01T10:30Z')).toEqual(['identified']);
  expect(changes('2026-03-01T11:00Z')).toEqual(['identified']);
});

test('an incident is no more going on once it is resolved', () => {
  const over = incident('a', STARTED, { resolved: moment('2026-03-01T11:00Z') });
  expect(isOngoing(over, at('2026-03-01T10:59Z'))).toBe(true);
  expect(isOngoing(over, at('2026-03-01T11:00Z'))).toBe(false);
});
