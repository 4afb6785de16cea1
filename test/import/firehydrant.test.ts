import { expect, test } from 'vitest';
import { parseFireHydrant } from '../../src/import/firehydrant.ts';
import { errorsOf, toldOf } from '../support/imported.ts';
import { NOTHING, readJson } from './support/read-json.ts';

const INCIDENT = {
  ...{
    id: 'i1',
    name: 'Mail is late',
    customerImpactSummary: 'Mail was late.',
    summary: 'Ada broke it.',
    restricted: false,
  },
  ...{
    customersImpacted: 12,
    monetaryImpact: 900,
    createdAt: '2026-01-02T10:07:00Z',
    currentMilestone: 'resolved',
    severity: 'MAJOR',
  },
  impacts: [{ type: 'service', impact: { id: 'm', name: 'Mail' }, condition: { name: 'Unavailable' } }],
  milestones: [
    { type: 'started', occurredAt: '2026-01-02T10:00:00Z' },
    { type: 'detected', occurredAt: '2026-01-02T10:05:00Z' },
    { type: 'mitigated', occurredAt: '2026-01-02T10:50:00Z' },
    { type: 'resolved', occurredAt: '2026-01-02T11:00:00Z' },
  ],
};
const EVENTS = {
  data: [
    {
      id: 'e1',
      type: 'note',
      visibility: 'open_to_public',
      occurred_at: '2026-01-02T10:06:00Z',
      data: { body: 'We look.' },
    },
    {
      id: 'e2',
      type: 'note',
      visibility: 'private_to_org',
      occurred_at: '2026-01-02T10:07:00Z',
      data: { body: 'Between us.' },
    },
  ],
};
const RETROSPECTIVE = {
  name: 'Why',
  isHidden: false,
  sections: [
    { name: 'Cause', body: 'A disk.' },
    { name: 'Blame', body: 'Nobody reads this.', isHidden: true },
  ],
};
const all = (own: object = {}) => ({
  'incidents.json': { data: [{ ...INCIDENT, ...own }], pagination: {} },
  'incidents/i1/events.json': EVENTS,
  'incidents/i1/retrospectives/export.json': RETROSPECTIVE,
});

test('milestones, public notes and the retrospective', () => {
  const record = readJson(parseFireHydrant, all());
  expect(errorsOf(record)).toEqual([]);
  expect(record.incidents[0]?.fields).toEqual({
    ...{
      title: 'Mail is late',
      started: '2026-01-02 10:00+00:00',
      resolved: '2026-01-02 11:00+00:00',
      severity: 'major',
    },
    ...{
      detected: '2026-01-02 10:05+00:00',
      mitigated: '2026-01-02 10:50+00:00',
      services: { mail: 'major-outage' },
    },
    impact: [{ label: 'Customers affected', value: '12' }],
    updates: [{ id: 'e1', at: '2026-01-02 10:06+00:00', text: 'We look.' }],
  });
  expect(record.incidents[0]?.body).toBe('Mail was late.\n\n## Cause\n\nA disk.');
});

test('what is for colleagues stays where it is', () => {
  const record = readJson(parseFireHydrant, all());
  expect(toldOf(record, 'events[]')).toEqual(['i1 left:  (It is internal.)']);
  expect(toldOf(record, 'retrospectives[].sections[]')).toEqual(['i1 left:  (It is hidden.)']);
  expect(JSON.stringify(record)).not.toMatch(/Between us|Nobody reads this|Ada broke it/);
});

test('phases take the place of milestones', () => {
  const lifecyclePhases = [
    {
      name: 'Started',
      milestones: [
        { slug: 'started', occurredAt: '2026-01-02T09:00:00Z' },
        { slug: 'resolved', occurredAt: '2026-01-02T09:30:00Z' },
      ],
    },
  ];
  const record = readJson(parseFireHydrant, all({ milestones: null, lifecyclePhases }));
  expect(record.incidents[0]?.fields).toMatchObject({
    started: '2026-01-02 09:00+00:00',
    resolved: '2026-01-02 09:30+00:00',
  });
});

test.each([
  { restricted: true },
  { discardedAt: '2026-01-03T00:00:00Z' },
  { incidentType: { name: 'Test' } },
])('of %j nothing comes in', (own) => {
  const record = readJson(parseFireHydrant, all(own));
  expect(record.incidents).toEqual([]);
  expect(toldOf(record, 'incident')).toHaveLength(1);
});

test.each(NOTHING)('%j is no reason to stop', (answer) => {
  expect(errorsOf(readJson(parseFireHydrant, [answer]))).toEqual([]);
});
