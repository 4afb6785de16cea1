import { expect, test } from 'vitest';
import { formatOf } from '../../src/import/format.ts';
import { FORMATS } from '../../src/import/formats.ts';
import { SOURCE_FORMATS } from '../../src/import/model.ts';

test.each([
  ['statuspage', { page: {}, incidents: [{ id: 'a', incident_updates: [] }] }],
  ['statuspage', [{ id: 'a', incident_updates: [] }]],
  ['google-cloud', [{ id: 'a', external_desc: 'x', status_impact: 'SERVICE_OUTAGE' }]],
  ['uptime-kuma', { config: {}, publicGroupList: [] }],
  ['uptime-kuma', { ok: true, incidents: [{ id: 1, style: 'info', createdDate: '2026-01-01 00:00:00' }] }],
  ['better-stack', { data: [{ id: '1', type: 'status_report', attributes: {} }] }],
  ['instatus', [{ id: 'a', status: 'RESOLVED', started: '2026-01-01T00:00:00Z', updates: [] }]],
  ['pagerduty', { posts: [{ id: 'a', post_type: 'incident' }] }],
  ['checkly', { entries: [{ id: 'a', incidentUpdates: [] }], nextId: null }],
  ['openstatus', [{ id: 1, title: 'a', statusReportUpdateIds: [] }]],
  ['gatus', { oidc: false, announcements: [] }],
  ['cachet', { data: [{ id: 1, visible: 1, stickied: false }] }],
  ['cachet', { data: [{ id: '1', type: 'incidents', attributes: { visible: true, stickied: false } }] }],
  ['incident-io', { incidents: [{ id: 'a', incident_timestamp_values: [] }] }],
  ['rootly', { data: [{ id: '1', type: 'incidents', attributes: { mitigated_at: null } }] }],
  ['firehydrant', { data: [{ id: '1', customer_impact_summary: null }] }],
  [undefined, { incidents: [{ id: 1, name: 'of something else' }] }],
  [undefined, 'text'],
])('%s is known by what it answers', (format, answer) => {
  const files = [{ path: 'a.json', text: JSON.stringify(answer) }];
  expect(formatOf(files, FORMATS)?.format).toBe(format);
});

test.each([
  ['cstate', ['config.yml', 'content/issues/a.md', 'README.md']],
  ['upptime', ['.upptimerc.yml', 'README.md', 'history/a.yml']],
  ['markdown', ['2026-01-01-mail.md', 'LICENSE.txt']],
  [undefined, ['a.txt']],
  [undefined, ['content/issues/a.md', '.upptimerc.yml']],
])('%s is known by where its files lie', (format, paths) => {
  const files = paths.map((path) => ({ path, text: '' }));
  expect(formatOf(files, FORMATS)?.format).toBe(format);
});

test('every source is offered once', () => {
  expect(FORMATS.map(({ format }) => format).sort()).toEqual([...SOURCE_FORMATS].sort());
});
