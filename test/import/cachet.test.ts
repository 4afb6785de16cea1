import { describe, expect, test } from 'vitest';
import { parseCachet } from '../../src/import/cachet.ts';
import { errorsOf, toldOf } from '../support/imported.ts';
import { NOTHING, readJson } from './support/read-json.ts';

const VIENNA = { timezone: 'Europe/Vienna' };
const SECOND = {
  ...{
    id: 7,
    name: 'Mail is late',
    message: 'We **look**.',
    status: 4,
    visible: 1,
    stickied: false,
    component_id: 3,
  },
  ...{
    occurred_at: '2026-01-02 11:00:00',
    created_at: '2026-01-02 11:03:00',
    updated_at: '2026-01-02 12:00:00',
    deleted_at: null,
  },
  ...{ permalink: 'https://status.acme.test/incident/7', human_status: 'Fixed' },
  updates: [
    {
      id: 1,
      incident_id: 7,
      status: 4,
      message: 'All is well.',
      created_at: '2026-01-02 12:00:00',
      human_status: 'Fixed',
    },
  ],
};
const COMPONENTS = {
  data: [{ id: 3, name: 'Mail', description: 'Sending it', status: 1, order: 0, group_id: 2 }],
  meta: { pagination: { total: 1 } },
};
const GROUPS = { data: [{ id: 2, name: 'Core', enabled_components: [] }] };

describe('the second version', () => {
  test('an incident with its updates, in the zone that is named', () => {
    const record = readJson(
      parseCachet,
      { 'incidents.json': { data: [SECOND] }, 'components.json': COMPONENTS, 'groups.json': GROUPS },
      VIENNA,
    );
    expect(errorsOf(record)).toEqual([]);
    expect(record.site.services).toEqual([
      {
        id: 'mail',
        name: 'Mail',
        group: 'Core',
        description: 'Sending it',
        source: { from: 'cachet', id: '3' },
      },
    ]);
    expect(record.incidents[0]).toMatchObject({
      source: { id: '7', url: 'https://status.acme.test/incident/7' },
    });
    expect(record.incidents[0]?.fields).toEqual({
      ...{ title: 'Mail is late', started: '2026-01-02 11:00+01:00', resolved: '2026-01-02 12:00+01:00' },
      services: { mail: 'degraded' },
      updates: [
        { at: '2026-01-02 11:00+01:00', status: 'investigating', text: 'We **look**.' },
        { id: '1', at: '2026-01-02 12:00+01:00', status: 'resolved', text: 'All is well.' },
      ],
    });
    expect(record.ledger.filter(({ outcome }) => outcome === 'lost')).toEqual([]);
  });

  test('its times name no zone, which is asked for', () => {
    expect(readJson(parseCachet, [{ data: [SECOND] }]).questions).toEqual([
      { about: 'timezone', example: '`2026-01-02 11:00:00` of occurred_at' },
    ]);
  });

  test('what was scheduled is planned work', () => {
    const record = readJson(
      parseCachet,
      [{ data: [{ ...SECOND, status: 0, scheduled_at: '2026-02-01 22:00:00', updates: [] }] }],
      VIENNA,
    );
    expect(errorsOf(record)).toEqual([]);
    expect(record.maintenance[0]).toMatchObject({
      fields: { starts: '2026-02-01 22:00+01:00' },
      body: 'We **look**.',
    });
  });
});

describe('the third version', () => {
  const moment = (string: string) => ({ human: 'a while ago', string });
  const THIRD = {
    ...{ id: '9', type: 'incidents' },
    attributes: {
      ...{ guid: '0c1f', name: 'Mail is late', message: 'We look.', visible: true, stickied: false },
      ...{
        status: { human: 'Fixed', value: 4 },
        occurred_at: moment('2026-01-02 11:00:00'),
        created_at: moment('2026-01-02 11:01:00'),
      },
    },
    relationships: {
      components: { data: [{ id: '3', type: 'components' }] },
      updates: { data: [{ id: '1', type: 'updates' }] },
    },
  };
  const INCLUDED = [
    { id: '3', type: 'components', attributes: { name: 'Mail', status: { human: 'Operational', value: 1 } } },
    {
      id: '1',
      type: 'updates',
      attributes: {
        status: { human: 'Fixed', value: 4 },
        message: 'All is well.',
        created_at: moment('2026-01-02 12:00:00'),
      },
    },
  ];

  test('an incident with what is included beside it', () => {
    const record = readJson(
      parseCachet,
      [{ data: [THIRD], included: INCLUDED, links: {}, meta: {} }],
      VIENNA,
    );
    expect(errorsOf(record)).toEqual([]);
    expect(record.incidents[0]?.fields).toEqual({
      ...{
        title: 'Mail is late',
        started: '2026-01-02 11:00+01:00',
        resolved: '2026-01-02 12:00+01:00',
        services: { mail: 'degraded' },
      },
      ...{ aliases: ['/incidents/0c1f'] },
      updates: [
        { at: '2026-01-02 11:00+01:00', status: 'investigating', text: 'We look.' },
        { id: '1', at: '2026-01-02 12:00+01:00', status: 'resolved', text: 'All is well.' },
      ],
    });
  });

  test('a schedule is planned work', () => {
    const schedule = {
      id: '4',
      type: 'schedules',
      attributes: {
        name: 'New disks',
        message: 'Slow.',
        scheduled_at: moment('2026-02-01 22:00:00'),
        completed_at: moment('2026-02-01 23:00:00'),
      },
    };
    const record = readJson(parseCachet, [{ data: [schedule] }], VIENNA);
    expect(errorsOf(record)).toEqual([]);
    expect(record.maintenance[0]?.fields).toMatchObject({
      starts: '2026-02-01 22:00+01:00',
      ends: '2026-02-01 23:00+01:00',
    });
  });

  test('what is to be published later is held back', () => {
    const attributes = { ...THIRD.attributes, published_at: moment('2026-12-01 08:00:00') };
    const record = readJson(parseCachet, [{ data: [{ ...THIRD, attributes }] }], VIENNA);
    expect(record.incidents[0]?.fields).toMatchObject({ publishAt: '2026-12-01 08:00+01:00' });
  });

  test.each([{ visible: false }, { visible: 0 }, { visible: 2 }])('of %j nothing comes in', (own) => {
    const record = readJson(
      parseCachet,
      [{ data: [{ ...THIRD, attributes: { ...THIRD.attributes, ...own } }] }],
      VIENNA,
    );
    expect(record.incidents).toEqual([]);
    expect(toldOf(record, 'visible')).toEqual(['9 left:  (It was not for everybody.)']);
    expect(JSON.stringify(record)).not.toContain('We look.');
  });
});

test.each(NOTHING)('%j is no reason to stop', (answer) => {
  expect(errorsOf(readJson(parseCachet, [answer]))).toEqual([]);
});
