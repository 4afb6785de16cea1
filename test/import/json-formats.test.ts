import { expect, test } from 'vitest';
import { JSON_FORMATS } from '../../src/import/json-formats.ts';

test.each([
  ['statuspage', { page: {}, incidents: [{ id: 'a', incident_updates: [] }] }],
  ['statuspage', [{ id: 'a', incident_updates: [] }]],
  ['google-cloud', [{ id: 'a', external_desc: 'x', status_impact: 'SERVICE_OUTAGE' }]],
  ['uptime-kuma', { config: {}, publicGroupList: [] }],
  ['uptime-kuma', { ok: true, incidents: [{ id: 1, style: 'info', createdDate: '2026-01-01 00:00:00' }] }],
  [undefined, { incidents: [{ id: 1, name: 'of something else' }] }],
  [undefined, 'text'],
])('%s is known by what it answers', (format, answer) => {
  const files = [{ path: 'a.json', text: JSON.stringify(answer) }];
  const found = JSON_FORMATS.filter(({ detect }) => detect(files)).map((known) => known.format);
  expect(found).toEqual(format === undefined ? [] : [format]);
});
