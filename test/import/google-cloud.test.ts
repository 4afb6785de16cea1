import { describe, expect, test } from 'vitest';
import { parseGoogleCloud } from '../../src/import/google-cloud.ts';
import { errorsOf, toldOf } from '../support/imported.ts';

const DISK = { id: 'prod1', title: 'Acme Disk' };
const REGION = { id: 'north1', title: 'North (north1)' };

function update(when: string, status: string, text: string) {
  return { created: when, modified: when, when, text, status, affected_locations: [REGION] };
}

function incident(more: object = {}) {
  const updates = [
    update('2024-03-10T14:54:50+00:00', 'AVAILABLE', 'It is fixed.'),
    update(
      '2024-03-10T14:26:17+00:00',
      'SERVICE_OUTAGE',
      'Summary: Disks fail.\nDiagnosis: Writes of `<name>` end.',
    ),
  ];
  return {
    ...{
      id: 'abc123',
      number: '15',
      begin: '2024-03-10T14:10:00+00:00',
      created: '2024-03-10T14:26:24+00:00',
    },
    ...{
      end: '2024-03-10T14:50:00+00:00',
      modified: '2024-03-10T14:54:50+00:00',
      external_desc: 'Disks fail in north1',
    },
    ...{ updates, most_recent_update: updates[0], status_impact: 'SERVICE_OUTAGE', severity: 'high' },
    ...{
      service_key: 'prod1',
      service_name: 'Acme Disk',
      affected_products: [DISK],
      uri: 'incidents/abc123',
    },
    ...{ currently_affected_locations: [], previously_affected_locations: [REGION] },
    ...more,
  };
}

const read = (...incidents: object[]) =>
  parseGoogleCloud([{ path: 'incidents.json', text: JSON.stringify(incidents) }], {});

test('an incident with its updates, products and severity', () => {
  const record = read(incident());
  expect(errorsOf(record)).toEqual([]);
  const [document] = record.incidents;
  expect(document?.source).toEqual({
    ...{ from: 'google-cloud', id: 'abc123' },
    url: 'https://status.cloud.google.com/incidents/abc123',
  });
  expect(document?.fields).toEqual({
    title: 'Disks fail in north1',
    started: '2024-03-10 14:10+00:00',
    resolved: '2024-03-10 14:50+00:00',
    severity: 'critical',
    services: { 'acme-disk': 'major-outage' },
    updates: [
      {
        ...{ at: '2024-03-10 14:26:17+00:00', status: 'update' },
        text: 'Summary: Disks fail.\\\nDiagnosis: Writes of `<name>` end.',
      },
      {
        ...{ at: '2024-03-10 14:54:50+00:00', status: 'resolved', text: 'It is fixed.' },
        services: { 'acme-disk': 'operational' },
      },
    ],
    aliases: ['/incidents/abc123'],
  });
  expect(toldOf(record, 'most_recent_update')).toEqual([
    expect.stringMatching(/^abc123 kept: .* \(one of the updates\)$/),
  ]);
  expect(toldOf(record, 'updates[].affected_locations')).toHaveLength(2);
});

describe('times', () => {
  test.each([
    [
      'an incident that goes on has no end',
      { end: undefined, updates: [update('2024-03-10T14:26:17+00:00', 'SERVICE_OUTAGE', 'It fails.')] },
      undefined,
    ],
    [
      'nor has one whose end is null',
      { end: null, updates: [update('2024-03-10T14:26:17+00:00', 'SERVICE_OUTAGE', 'It fails.')] },
      undefined,
    ],
    [
      'without an end, it is over when all was said to be available',
      { end: null },
      '2024-03-10 14:54:50+00:00',
    ],
    [
      'an end may lie after the update that tells it',
      { end: '2024-03-10T15:00:00+00:00' },
      '2024-03-10 15:00+00:00',
    ],
  ])('%s', (_, more, resolved) => {
    const record = read(incident(more));
    expect(errorsOf(record)).toEqual([]);
    expect(record.incidents[0]?.fields['resolved']).toBe(resolved);
  });

  test('of two answers about one incident, the later counts', () => {
    const record = read(
      incident({ modified: '2024-04-01T00:00:00+00:00', external_desc: 'Disks failed' }),
      incident(),
    );
    expect(record.incidents.map(({ fields }) => fields.title)).toEqual(['Disks failed']);
  });
});

describe('texts', () => {
  test.each([
    ['**Title:** Disks fail\n**Description:** Many of them.', 'Disks fail'],
    ['**Summary:**\nDisks fail\nMany of them.', 'Disks fail'],
  ])('the title of %j is %j, and nothing of it is lost', (external_desc, title) => {
    const [document] = read(incident({ external_desc })).incidents;
    expect(document?.fields.title).toBe(title);
    expect(document?.body).toContain('Many of them.');
  });

  test('a written part is the report rather than an update', () => {
    const text = `# Incident Report\n\n## Summary\n\n${'A long account of it. '.repeat(30)}`;
    const record = read(
      incident({ updates: [update('2024-03-14T09:00:00+00:00', 'AVAILABLE', text), ...incident().updates] }),
    );
    expect(record.incidents[0]?.body).toBe(text.trim());
    expect(record.incidents[0]?.fields['updates']).toHaveLength(2);
    expect(errorsOf(record)).toEqual([]);
  });
});

test.each([
  [[null]],
  [[{}]],
  [[{ id: 'a' }]],
  [[{ id: 'a', updates: null, affected_products: [null] }]],
  [['text']],
])('%j is no reason to stop', (answers) => {
  const record = parseGoogleCloud([{ path: 'incidents.json', text: JSON.stringify(answers) }], {});
  expect(errorsOf(record)).toEqual([]);
});

test('pages in place of data are told', () => {
  const record = parseGoogleCloud([{ path: 'incidents.json', text: '<html>' }], {});
  expect(toldOf(record, 'incidents.json')).toEqual([' lost: <html> (It is a page rather than data.)']);
});
