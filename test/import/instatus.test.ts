import { expect, test } from 'vitest';
import { parseInstatus } from '../../src/import/instatus.ts';
import { errorsOf, toldOf } from '../support/imported.ts';
import { NOTHING, readJson } from './support/read-json.ts';

const INCIDENT = {
  ...{
    id: 'i1',
    name: 'Mail is late',
    started: '2026-01-02T10:00:00.000Z',
    resolved: '2026-01-02T11:00:00.000Z',
  },
  ...{
    status: 'RESOLVED',
    impact: 'MAJOROUTAGE',
    components: [{ id: 'c1', name: 'Mail', status: 'OPERATIONAL' }],
  },
  updates: [
    {
      id: 'u1',
      message: 'We look.\nMore soon.',
      status: 'INVESTIGATING',
      started: '2026-01-02T10:00:00.000Z',
      notify: true,
    },
    { id: 'u2', message: 'All is well.', status: 'RESOLVED', started: '2026-01-02T11:00:00.000Z' },
  ],
};
const WINDOW = {
  ...{
    id: 'm1',
    name: { default: 'New disks', de: 'Neue Platten' },
    status: 'COMPLETED',
    start: '2026-02-01T22:00:00.000Z',
    duration: 90,
  },
  ...{ components: ['c1'], updates: [] },
};
const COMPONENTS = [
  {
    id: 'c1',
    name: 'Mail',
    description: 'Sending it',
    group: { id: 'g1', name: 'Core' },
    order: 1,
    status: 'OPERATIONAL',
  },
];

test('incidents, maintenance by minutes, and components in groups', () => {
  const record = readJson(parseInstatus, {
    incidents: [INCIDENT],
    maintenances: [WINDOW],
    components: COMPONENTS,
  });
  expect(errorsOf(record)).toEqual([]);
  expect(record.site.services).toEqual([
    {
      id: 'mail',
      name: 'Mail',
      group: 'Core',
      description: 'Sending it',
      source: { from: 'instatus', id: 'c1' },
    },
  ]);
  expect(record.incidents[0]?.fields).toEqual({
    ...{ title: 'Mail is late', started: '2026-01-02 10:00+00:00', resolved: '2026-01-02 11:00+00:00' },
    services: { mail: 'major-outage' },
    updates: [
      { id: 'u1', at: '2026-01-02 10:00+00:00', status: 'investigating', text: 'We look.\\\nMore soon.' },
      { id: 'u2', at: '2026-01-02 11:00+00:00', status: 'resolved', text: 'All is well.' },
    ],
  });
  expect(record.maintenance[0]?.fields).toEqual({
    ...{
      title: 'New disks',
      services: ['mail'],
      starts: '2026-02-01 22:00+00:00',
      ends: '2026-02-01 23:30+00:00',
    },
  });
  expect(toldOf(record, 'name.de')).toEqual(['m1 lost: Neue Platten (One language is taken.)']);
});

test('maintenance of no length, an update of no time and a group of no list', () => {
  const record = readJson(parseInstatus, [
    { components: [{ ...COMPONENTS[0], group: 'gone' }] },
    { incidents: [{ ...INCIDENT, updates: [{ id: 'u1', message: 'Lost.', status: 'ODD' }] }] },
    { maintenances: [{ ...WINDOW, duration: null }] },
  ]);
  expect(errorsOf(record)).toEqual([]);
  expect(toldOf(record, 'updates[].message')).toContain('i1 lost: Lost. (It has no time.)');
  expect(toldOf(record, 'updates[].status')).toEqual([
    'i1 lost: ODD (It is not what is known to stand here.)',
  ]);
  expect(record.site.services).toMatchObject([{ id: 'mail' }]);
  expect(record.maintenance[0]?.fields).toMatchObject({ ends: '2026-02-01 23:00+00:00' });
});

test.each(NOTHING)('%j is no reason to stop', (answer) => {
  expect(errorsOf(readJson(parseInstatus, [answer]))).toEqual([]);
});
