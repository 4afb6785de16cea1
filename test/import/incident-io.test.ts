import { expect, test } from 'vitest';
import { parseIncidentIo } from '../../src/import/incident-io.ts';
import { errorsOf, toldOf } from '../support/imported.ts';
import { NOTHING, readJson } from './support/read-json.ts';

const at = (name: string, value: string) => ({
  incident_timestamp: { id: name, name, rank: 1 },
  value: { value },
});
const INCIDENT = {
  ...{
    id: '01H',
    reference: 'INC-7',
    name: 'Mail is late',
    summary: 'A disk was **full**.',
    visibility: 'public',
    mode: 'standard',
  },
  ...{
    severity: { id: 's', name: 'Major', rank: 2 },
    incident_status: { id: 'c', name: 'Closed', category: 'closed' },
  },
  ...{
    created_at: '2026-01-02T10:07:00Z',
    permalink: 'https://app.incident.io/incidents/7',
    duration_metrics: [],
  },
  incident_timestamp_values: [
    ...[
      at('Reported at', '2026-01-02T10:07:00Z'),
      at('Impact started at', '2026-01-02T10:00:00Z'),
      at('Identified at', '2026-01-02T10:10:00Z'),
    ],
    ...[at('Fixed at', '2026-01-02T10:50:00Z'), at('Resolved at', '2026-01-02T11:00:00Z')],
  ],
};
const followUp = (id: string, title: string, status: string) => ({
  id,
  incident_id: '01H',
  title,
  status,
  created_at: '2026-01-03T00:00:00Z',
});

test('moments, the summary and what was promised', () => {
  const record = readJson(parseIncidentIo, [
    { incidents: [INCIDENT], pagination_meta: {} },
    {
      follow_ups: [
        followUp('1', 'Watch the disk', 'completed'),
        followUp('2', 'Secret plan', 'deleted'),
        followUp('3', 'Buy one', 'not_doing'),
      ],
    },
  ]);
  expect(errorsOf(record)).toEqual([]);
  expect(record.incidents[0]?.fields).toEqual({
    ...{
      title: 'Mail is late',
      started: '2026-01-02 10:00+00:00',
      resolved: '2026-01-02 11:00+00:00',
      severity: 'major',
    },
    ...{ detected: '2026-01-02 10:10+00:00', mitigated: '2026-01-02 10:50+00:00' },
    actions: [
      { text: 'Watch the disk', status: 'done' },
      { text: 'Buy one', status: 'dropped' },
    ],
  });
  expect(record.incidents[0]?.body).toBe('A disk was **full**.');
  expect(JSON.stringify(record)).not.toContain('Secret plan');
});

test.each([
  [{ visibility: 'private' }, 'It is private.'],
  [{ mode: 'test' }, 'It is a test, or no incident of your own.'],
  [{ mode: 'tutorial' }, 'It is a test, or no incident of your own.'],
  [{ incident_status: { category: 'declined' } }, 'It is none: declined.'],
])('of %j nothing comes in, and it is counted', (own, reason) => {
  const record = readJson(parseIncidentIo, [{ incidents: [{ ...INCIDENT, ...own }] }]);
  expect(record.incidents).toEqual([]);
  expect(toldOf(record, 'incident')).toEqual([`01H left:  (${reason})`]);
  expect(JSON.stringify(record)).not.toContain('disk');
});

test('what was told colleagues does not come in', () => {
  const record = readJson(parseIncidentIo, [
    { incidents: [INCIDENT] },
    { incident_updates: [{ id: 'u', incident_id: '01H', message: 'Between us.' }] },
  ]);
  expect(toldOf(record, 'incident_updates[]')).toEqual(['01H left:  (It was written for colleagues.)']);
  expect(JSON.stringify(record)).not.toContain('Between us');
});

test.each(NOTHING)('%j is no reason to stop', (answer) => {
  expect(errorsOf(readJson(parseIncidentIo, [answer]))).toEqual([]);
});
