import { expect, test } from 'vitest';
import { parseRootly } from '../../src/import/rootly.ts';
import { errorsOf, toldOf } from '../support/imported.ts';
import { NOTHING, readJson } from './support/read-json.ts';

const thing = (type: string, id: string, attributes: object) => ({ id, type, attributes });
const incident = (own: object = {}) =>
  thing('incidents', 'i1', {
    ...{
      title: 'Mail is late',
      summary: 'A disk was full.',
      kind: 'normal',
      private: false,
      status: 'resolved',
      slug: 'mail-is-late',
    },
    ...{
      started_at: '2026-01-02T10:00:00Z',
      detected_at: '2026-01-02T10:05:00Z',
      mitigated_at: '2026-01-02T10:50:00Z',
      resolved_at: '2026-01-02T11:00:00Z',
    },
    ...{
      resolution_message: 'All is well.',
      severity: { data: thing('severities', 's', { name: 'SEV1 major' }) },
    },
    ...{ services: { data: [thing('services', 'm', { name: 'Mail' })] }, ...own },
  });
const EVENTS = {
  data: [
    thing('incident_events', 'e1', {
      event: 'We look.',
      visibility: 'external',
      occurred_at: '2026-01-02T10:06:00Z',
    }),
    thing('incident_events', 'e2', {
      event: 'Ada is paged.',
      visibility: 'internal',
      occurred_at: '2026-01-02T10:07:00Z',
    }),
  ],
};
const ACTIONS = {
  data: [
    thing('incident_action_items', 'a1', {
      summary: 'Watch the disk',
      kind: 'follow_up',
      status: 'in_progress',
      due_date: '2026-02-01',
      jira_issue_url: 'https://jira.acme.test/1',
    }),
  ],
};
const all = (own: object = {}) => ({
  'incidents.json': { data: [incident(own)] },
  'incidents/i1/events.json': EVENTS,
  'incidents/i1/action_items.json': ACTIONS,
});

test('moments, public events and what was promised', () => {
  const record = readJson(parseRootly, all());
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
      services: { mail: 'degraded' },
    },
    updates: [
      { id: 'e1', at: '2026-01-02 10:06+00:00', text: 'We look.' },
      { at: '2026-01-02 11:00+00:00', status: 'resolved', text: 'All is well.' },
    ],
    actions: [
      { text: 'Watch the disk', status: 'in-progress', due: '2026-02-01', link: 'https://jira.acme.test/1' },
    ],
  });
  expect(record.incidents[0]?.body).toBe('A disk was full.');
});

test('internal events never come in, and are counted', () => {
  const record = readJson(parseRootly, all());
  expect(toldOf(record, 'events[]')).toEqual(['i1 left:  (It is internal.)']);
  expect(JSON.stringify(record)).not.toContain('Ada is paged');
});

test.each([
  ['published', '## Why\n\nA disk.', 0],
  ['draft', '', 1],
])('a postmortem that is %s', (status, body, left) => {
  const record = readJson(
    parseRootly,
    all({
      summary: '',
      incident_post_mortem: { title: 'Why', content: '<h2>Why</h2><p>A disk.</p>', status },
    }),
  );
  expect(errorsOf(record)).toEqual([]);
  expect(record.incidents[0]?.body).toBe(body);
  expect(toldOf(record, 'incident_post_mortem')).toHaveLength(left);
});

test.each([{ private: true }, { kind: 'test' }, { kind: 'example_sub' }, { status: 'in_triage' }])(
  'of %j nothing comes in',
  (own) => {
    const record = readJson(parseRootly, all(own));
    expect(record.incidents).toEqual([]);
    expect(toldOf(record, 'incident')).toHaveLength(1);
    expect(JSON.stringify(record)).not.toContain('disk was full');
  },
);

test.each(NOTHING)('%j is no reason to stop', (answer) => {
  expect(errorsOf(readJson(parseRootly, [answer]))).toEqual([]);
});
