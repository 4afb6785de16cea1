import { expect, test } from 'vitest';
import { parseBetterStack } from '../../src/import/better-stack.ts';
import { errorsOf, toldOf } from '../support/imported.ts';
import { NOTHING, readJson } from './support/read-json.ts';

const RESOURCES = {
  data: [
    {
      id: '9',
      type: 'status_page_resource',
      attributes: {
        public_name: 'Mail',
        explanation: 'Sending it',
        status_page_section_id: 4,
        position: 0,
        status: 'operational',
      },
    },
  ],
  pagination: { next: null },
};
const SECTIONS = {
  data: [{ id: '4', type: 'status_page_section', attributes: { name: 'Core', position: 0 } }],
};
const REPORT = {
  id: '7',
  type: 'status_report',
  attributes: {
    ...{
      title: 'Mail is late',
      report_type: 'manual',
      starts_at: '2026-01-02T10:00:00.000Z',
      ends_at: '2026-01-02T11:00:00.000Z',
    },
    ...{
      aggregate_state: 'resolved',
      affected_resources: [{ status_page_resource_id: '9', status: 'resolved' }],
    },
  },
};
const told = (id: string, at: string, message: string, status: string) => ({
  ...{ id, type: 'status_update' },
  attributes: { message, published_at: at, affected_resources: [{ status_page_resource_id: '9', status }] },
});
const UPDATES = {
  data: [
    told('2', '2026-01-02T11:00:00Z', 'All is **well**.', 'resolved'),
    told('1', '2026-01-02T10:04:00Z', 'We look into it.', 'downtime'),
  ],
};
const all = (report: object = {}) => ({
  'resources.json': RESOURCES,
  'sections.json': SECTIONS,
  'status-reports.json': { data: [{ ...REPORT, attributes: { ...REPORT.attributes, ...report } }] },
  'status-reports/7/status-updates.json': UPDATES,
});

test('a report with its updates, whose status follows from their order', () => {
  const record = readJson(parseBetterStack, all());
  expect(errorsOf(record)).toEqual([]);
  expect(record.site.services).toEqual([
    {
      id: 'mail',
      name: 'Mail',
      group: 'Core',
      description: 'Sending it',
      source: { from: 'better-stack', id: '9' },
    },
  ]);
  expect(record.incidents[0]?.fields).toEqual({
    ...{ title: 'Mail is late', started: '2026-01-02 10:00+00:00', resolved: '2026-01-02 11:00+00:00' },
    services: { mail: 'major-outage' },
    updates: [
      { id: '1', at: '2026-01-02 10:04+00:00', status: 'investigating', text: 'We look into it.' },
      {
        id: '2',
        at: '2026-01-02 11:00+00:00',
        status: 'resolved',
        text: 'All is **well**.',
        services: { mail: 'operational' },
      },
    ],
  });
  expect(record.ledger.filter(({ outcome }) => outcome === 'lost')).toEqual([]);
});

test('a report of maintenance is planned work', () => {
  const record = readJson(parseBetterStack, all({ report_type: 'maintenance' }));
  expect(errorsOf(record)).toEqual([]);
  expect(record.maintenance[0]?.fields).toMatchObject({
    services: ['mail'],
    starts: '2026-01-02 10:00+00:00',
    ends: '2026-01-02 11:00+00:00',
  });
});

test('an update of no report is told to be lost, and what is not known, too', () => {
  const record = readJson(parseBetterStack, {
    'a.json': { data: [REPORT, { ...REPORT, id: '8', attributes: { ...REPORT.attributes, mood: 'bad' } }] },
    'b.json': UPDATES,
  });
  expect(toldOf(record, 'message')[0]).toMatch(/^2 lost: All is/);
  expect(toldOf(record, 'mood')).toEqual(['8 lost: bad (There is no place for it.)']);
});

test.each(NOTHING)('%j is no reason to stop', (answer) => {
  expect(errorsOf(readJson(parseBetterStack, [answer]))).toEqual([]);
});
