import { describe, expect, test } from 'vitest';
import { parseUptimeKuma } from '../../src/import/uptime-kuma.ts';
import { errorsOf, toldOf } from '../support/imported.ts';

const INCIDENT = {
  ...{ id: 7, style: 'danger', title: 'Mail is down', content: 'We are **on it**.\nMore soon.', pin: true },
  ...{
    active: false,
    createdDate: '2026-01-02 10:00:00',
    lastUpdatedDate: '2026-01-02 11:30:00',
    status_page_id: 1,
  },
};
const PAGE = {
  config: { slug: 'main', title: 'Acme', description: 'Our systems' },
  incident: INCIDENT,
  publicGroupList: [
    { id: 1, name: 'Mail', weight: 1, monitorList: [{ id: 3, name: 'IMAP', sendUrl: 0, type: 'port' }] },
  ],
  maintenanceList: [
    {
      ...{
        id: 2,
        title: 'New disks',
        description: 'Mail will be slow.',
        strategy: 'single',
        active: true,
        status: 'scheduled',
      },
      timeslotList: [{ startDate: '2026-02-01 22:00:00', endDate: '2026-02-02 01:00:00' }],
    },
  ],
};

const read = (...answers: unknown[]) =>
  parseUptimeKuma(
    answers.map((answer, index) => ({ path: `${index}.json`, text: JSON.stringify(answer) })),
    {},
  );

test('a page with its incident, monitors and planned work', () => {
  const record = read(PAGE);
  expect(errorsOf(record)).toEqual([]);
  expect(record.site).toEqual({
    ...{ name: 'Acme', description: 'Our systems' },
    services: [{ id: 'imap', name: 'IMAP', group: 'Mail', source: { from: 'uptime-kuma', id: '3' } }],
  });
  expect(record.incidents[0]?.fields).toEqual({
    title: 'Mail is down',
    started: '2026-01-02 10:00+00:00',
    resolved: '2026-01-02 11:30+00:00',
    severity: 'critical',
    updates: [
      { at: '2026-01-02 10:00+00:00', status: 'investigating', text: 'We are **on it**.\\\nMore soon.' },
    ],
  });
  expect(record.maintenance[0]).toMatchObject({
    source: { from: 'uptime-kuma', id: 'maintenance-2' },
    fields: { title: 'New disks', starts: '2026-02-01 22:00+00:00', ends: '2026-02-02 01:00+00:00' },
    body: 'Mail will be slow.',
  });
});

test('the history names each incident once', () => {
  const history = {
    ok: true,
    incidents: [INCIDENT, { ...INCIDENT, id: 6, title: 'Older' }],
    nextCursor: null,
  };
  expect(read(PAGE, history).incidents.map(({ source }) => source.id)).toEqual(['7', '6']);
});

test('its times are in UTC, whatever the zone of the site', () => {
  const files = [{ path: 'a.json', text: JSON.stringify(PAGE) }];
  const record = parseUptimeKuma(files, { timezone: 'Asia/Tokyo' });
  expect(record.incidents[0]?.fields['started']).toBe('2026-01-02 19:00+09:00');
  expect(record.questions).toEqual([]);
});

describe('an incident', () => {
  test('that is active goes on', () => {
    const record = read({ incidents: [{ ...INCIDENT, active: true }] });
    expect(record.incidents[0]?.fields).not.toHaveProperty('resolved');
    expect(errorsOf(record)).toEqual([]);
  });

  test('without a time is told to be lost', () => {
    const record = read({
      incidents: [{ ...INCIDENT, createdDate: null, lastUpdatedDate: null, active: true }],
    });
    expect(record.incidents).toEqual([]);
    expect(toldOf(record, 'start')).toEqual([
      '7 lost: Mail is down (An incident needs a time at which it began.)',
    ]);
  });
});

test('planned work that is switched off does not come in', () => {
  const [window] = PAGE.maintenanceList;
  const record = read({ ...PAGE, maintenanceList: [{ ...window, active: false }] });
  expect(record.maintenance).toEqual([]);
  expect(toldOf(record, 'active')).toContain('2 left: false (It is switched off.)');
});

test.each([
  [null],
  [[]],
  [{}],
  ['text'],
  [{ incidents: [null, {}] }],
  [{ config: null, publicGroupList: [{}], maintenanceList: [{ id: 1 }] }],
])('%j is no reason to stop', (answer) => {
  expect(errorsOf(read(answer))).toEqual([]);
});
