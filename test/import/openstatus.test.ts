import { expect, test } from 'vitest';
import { parseOpenstatus } from '../../src/import/openstatus.ts';
import { errorsOf, toldOf } from '../support/imported.ts';
import { NOTHING, readJson } from './support/read-json.ts';

const REPORT = {
  id: 3,
  title: 'Mail is late',
  status: 'resolved',
  statusReportUpdateIds: [1, 2],
  monitorIds: [5],
};
const UPDATES = [
  {
    id: 1,
    statusReportId: 3,
    status: 'investigating',
    date: '2026-01-02T10:00:00.000Z',
    message: 'We **look**.',
  },
  { id: 2, statusReportId: 3, status: 'resolved', date: '2026-01-02T11:00:00.000Z', message: 'All is well.' },
];
const MONITORS = [
  { id: 5, name: 'Mail', url: 'https://mail.acme.test', description: 'Sending it', periodicity: '1m' },
];
const WINDOW = {
  id: 3,
  title: 'New disks',
  message: 'Mail will be slow.',
  from: '2026-02-01T22:00:00.000Z',
  to: '2026-02-01T23:00:00.000Z',
  monitorIds: [5],
};

test('a report with updates that were saved apart, and a maintenance of the same id', () => {
  const record = readJson(parseOpenstatus, [[REPORT], UPDATES, MONITORS, [WINDOW]]);
  expect(errorsOf(record)).toEqual([]);
  expect(record.site.services).toEqual([
    { id: 'mail', name: 'Mail', description: 'Sending it', source: { from: 'openstatus', id: '5' } },
  ]);
  expect(record.incidents[0]?.fields).toEqual({
    ...{ title: 'Mail is late', started: '2026-01-02 10:00+00:00', resolved: '2026-01-02 11:00+00:00' },
    services: { mail: 'degraded' },
    updates: [
      { id: '1', at: '2026-01-02 10:00+00:00', status: 'investigating', text: 'We **look**.' },
      { id: '2', at: '2026-01-02 11:00+00:00', status: 'resolved', text: 'All is well.' },
    ],
  });
  expect(record.maintenance[0]).toMatchObject({
    fields: { starts: '2026-02-01 22:00+00:00', services: ['mail'] },
    body: 'Mail will be slow.',
  });
  expect(record.ledger.filter(({ outcome }) => outcome === 'lost')).toEqual([]);
});

test('updates within a report', () => {
  const record = readJson(parseOpenstatus, [
    { statusReports: [{ ...REPORT, statusReportUpdates: UPDATES }] },
  ]);
  expect(errorsOf(record)).toEqual([]);
  expect(record.incidents[0]?.fields['updates']).toHaveLength(2);
});

test('an update that is not there is told', () => {
  const record = readJson(parseOpenstatus, [[REPORT], [UPDATES[0]]]);
  expect(toldOf(record, 'statusReportUpdateIds')).toEqual([
    '3 lost: 2 (The update of this id is not in the files.)',
  ]);
});

test.each(NOTHING)('%j is no reason to stop', (answer) => {
  expect(errorsOf(readJson(parseOpenstatus, [answer]))).toEqual([]);
});
