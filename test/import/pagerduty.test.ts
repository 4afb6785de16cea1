import { expect, test } from 'vitest';
import { parsePagerDuty } from '../../src/import/pagerduty.ts';
import { errorsOf, toldOf } from '../support/imported.ts';
import { NOTHING, readJson } from './support/read-json.ts';

const ref = (id: string) => ({ id, type: 'reference' });
const update = (id: string, at: string, message: string, own: object = {}) => ({
  ...{ id, message, reported_at: at, reviewed_status: 'approved', status: ref('s1'), severity: ref('v1') },
  ...{ impacted_services: [{ service: ref('m1'), impact: ref('x1') }], ...own },
});
const POST = {
  ...{ id: 'p1', post_type: 'incident', title: 'Mail is late' },
  ...{ starts_at: '2026-01-02T10:00:00Z', ends_at: '2026-01-02T11:00:00Z' },
  updates: [
    update('u1', '2026-01-02T10:05:00Z', '<p>We <b>look</b>.</p>', { update_frequency_ms: 1_800_000 }),
    update('u2', '2026-01-02T10:30:00Z', 'Only for us.', { reviewed_status: 'not_reviewed' }),
    update('u3', '2026-01-02T11:00:00Z', 'All is well.', {
      status: ref('s2'),
      impacted_services: [{ service: ref('m1'), impact: ref('x2') }],
    }),
  ],
};
const WORDS = {
  services: [{ id: 'm1', name: 'Mail' }],
  statuses: [
    { id: 's1', description: 'investigating' },
    { id: 's2', description: 'resolved' },
  ],
  severities: [{ id: 'v1', description: 'major' }],
  impacts: [
    { id: 'x1', description: 'partial outage' },
    { id: 'x2', description: 'operational' },
  ],
};
const POSTMORTEM = {
  postmortem: { id: 'r1', message: '<h2>Why</h2><p>A disk.</p>', reported_at: '2026-01-05T10:00:00Z' },
};
const all = (post: object = {}) => ({
  'words.json': WORDS,
  'posts.json': { posts: [{ ...POST, ...post }] },
  'posts/p1/postmortem.json': POSTMORTEM,
});

test('a post with its updates by what their words mean, and its postmortem', () => {
  const record = readJson(parsePagerDuty, all());
  expect(errorsOf(record)).toEqual([]);
  expect(record.incidents[0]?.fields).toEqual({
    ...{
      title: 'Mail is late',
      started: '2026-01-02 10:00+00:00',
      resolved: '2026-01-02 11:00+00:00',
      severity: 'major',
    },
    services: { mail: 'partial-outage' },
    updates: [
      {
        id: 'u1',
        at: '2026-01-02 10:05+00:00',
        next: '2026-01-02 10:35+00:00',
        status: 'investigating',
        text: 'We **look**.',
      },
      {
        id: 'u3',
        at: '2026-01-02 11:00+00:00',
        status: 'resolved',
        text: 'All is well.',
        services: { mail: 'operational' },
      },
    ],
    report: { published: '2026-01-05' },
  });
  expect(record.incidents[0]?.body).toBe('## Why\n\nA disk.');
});

test('what was not approved does not come in, and is not quoted', () => {
  const record = readJson(parsePagerDuty, all());
  expect(toldOf(record, 'updates[].message')).toContain('p1 left:  (It was not approved.)');
  expect(JSON.stringify(record)).not.toContain('Only for us.');
});

test('updates that were asked for by themselves, and words that nobody knows', () => {
  const record = readJson(parsePagerDuty, {
    'posts.json': { posts: [{ ...POST, updates: [ref('u1')] }] },
    'posts/p1/post_updates.json': {
      post_updates: [update('u1', '2026-01-02T10:05:00Z', 'We look.', { status: 'odd', post: ref('p1') })],
    },
  });
  expect(errorsOf(record)).toEqual([]);
  expect(record.incidents[0]?.fields['updates']).toHaveLength(1);
  expect(toldOf(record, 'updates[].status')).toEqual(['p1 lost: odd (There is no word for it here.)']);
});

test('a post of maintenance is planned work', () => {
  const record = readJson(parsePagerDuty, all({ post_type: 'maintenance' }));
  expect(errorsOf(record)).toEqual([]);
  expect(record.maintenance[0]?.fields).toMatchObject({
    services: ['mail'],
    starts: '2026-01-02 10:00+00:00',
  });
});

test.each(NOTHING)('%j is no reason to stop', (answer) => {
  expect(errorsOf(readJson(parsePagerDuty, [answer]))).toEqual([]);
});
