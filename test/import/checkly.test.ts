import { expect, test } from 'vitest';
import { parseCheckly } from '../../src/import/checkly.ts';
import { errorsOf, toldOf } from '../support/imported.ts';
import { NOTHING, readJson } from './support/read-json.ts';

const INCIDENT = {
  ...{
    id: 'i1',
    name: 'Mail is late',
    severity: 'MAJOR',
    lastUpdateStatus: 'RESOLVED',
    services: [{ id: 's1', name: 'Mail' }],
  },
  ...{ created_at: '2026-01-03T08:00:00Z', updated_at: '2026-01-03T08:00:00Z' },
  incidentUpdates: [
    {
      id: 'u2',
      description: 'All is well.',
      status: 'RESOLVED',
      publicIncidentUpdateDate: '2026-01-02T11:00:00Z',
      created_at: '2026-01-03T08:00:01Z',
    },
    {
      id: 'u1',
      description: 'We look.',
      status: 'INVESTIGATING',
      publicIncidentUpdateDate: '2026-01-02T10:00:00Z',
      created_at: '2026-01-03T08:00:00Z',
    },
  ],
};
const WINDOW = {
  id: 12,
  name: 'New disks',
  startsAt: '2026-02-01T22:00:00Z',
  endsAt: '2026-02-01T23:00:00Z',
  repeatUnit: 'WEEK',
};

test('updates count by the dates that readers saw', () => {
  const record = readJson(parseCheckly, [{ entries: [INCIDENT], nextId: null, length: 1 }]);
  expect(errorsOf(record)).toEqual([]);
  expect(record.site.services).toEqual([{ id: 'mail', name: 'Mail', source: { from: 'checkly', id: 's1' } }]);
  expect(record.incidents[0]?.fields).toEqual({
    ...{ title: 'Mail is late', started: '2026-01-02 10:00+00:00', resolved: '2026-01-02 11:00+00:00' },
    ...{ severity: 'major', services: { mail: 'partial-outage' } },
    updates: [
      { id: 'u1', at: '2026-01-02 10:00+00:00', status: 'investigating', text: 'We look.' },
      { id: 'u2', at: '2026-01-02 11:00+00:00', status: 'resolved', text: 'All is well.' },
    ],
  });
  expect(record.ledger.filter(({ outcome }) => outcome === 'lost')).toEqual([]);
});

test('a window comes in once, and that it repeats is told', () => {
  const record = readJson(parseCheckly, [[WINDOW]]);
  expect(errorsOf(record)).toEqual([]);
  expect(record.maintenance[0]).toMatchObject({
    source: { id: 'maintenance-12' },
    fields: { starts: '2026-02-01 22:00+00:00', ends: '2026-02-01 23:00+00:00' },
  });
  expect(toldOf(record, 'repeatUnit')).toHaveLength(1);
});

test('an incident without updates began when it was written', () => {
  const record = readJson(parseCheckly, [[{ ...INCIDENT, incidentUpdates: null, lastUpdateStatus: 'ODD' }]]);
  expect(errorsOf(record)).toEqual([]);
  expect(record.incidents[0]?.fields).toMatchObject({ started: '2026-01-03 08:00+00:00' });
  expect(toldOf(record, 'lastUpdateStatus')).toEqual([
    'i1 lost: ODD (It is not what is known to stand here.)',
  ]);
});

test.each(NOTHING)('%j is no reason to stop', (answer) => {
  expect(errorsOf(readJson(parseCheckly, [answer]))).toEqual([]);
});
