import { expect, test } from 'vitest';
import { parseGatus } from '../../src/import/gatus.ts';
import { errorsOf, toldOf } from '../support/imported.ts';
import { NOTHING, readJson } from './support/read-json.ts';

const said = (timestamp: string, type: string, message: string, own: object = {}) => ({
  timestamp,
  type,
  message,
  ...own,
});
const OUTAGE = said('2026-01-02T10:00:00Z', 'outage', 'Mail is down. We **look** into it.');

test('an outage is over when it is said to be operational', () => {
  const record = readJson(parseGatus, [
    { announcements: [said('2026-01-02T11:00:00Z', 'operational', 'All is well.'), OUTAGE] },
  ]);
  expect(errorsOf(record)).toEqual([]);
  expect(record.incidents.map(({ fields }) => fields)).toEqual([
    {
      ...{
        title: 'Mail is down',
        started: '2026-01-02 10:00+00:00',
        resolved: '2026-01-02 11:00+00:00',
        severity: 'critical',
      },
      updates: [
        { at: '2026-01-02 10:00+00:00', status: 'investigating', text: 'Mail is down. We **look** into it.' },
        { at: '2026-01-02 11:00+00:00', status: 'resolved', text: 'All is well.' },
      ],
    },
  ]);
});

test('what was archived is over, what was not goes on, and what is told by the way is a notice', () => {
  const record = readJson(parseGatus, [
    {
      announcements: [
        { ...OUTAGE, archived: true },
        said('2026-02-02T10:00:00Z', 'warning', 'Mail is slow.'),
        said('2026-03-02T10:00:00Z', 'information', 'We move.'),
      ],
    },
  ]);
  expect(errorsOf(record)).toEqual([]);
  expect(
    record.incidents.map(({ fields: { title, resolved, severity } }: { fields: Record<string, unknown> }) => [
      title,
      resolved,
      severity,
    ]),
  ).toEqual([
    ['Mail is down', '2026-01-02 10:00+00:00', 'critical'],
    ['Mail is slow', undefined, 'minor'],
    ['We move', '2026-03-02 10:00+00:00', 'notice'],
  ]);
});

test('its configuration is read for what readers see of it, and for nothing else', () => {
  const text =
    'announcements:\n  - timestamp: 2026-01-02T10:00:00Z\n    type: outage\n    message: Mail is down.\nendpoints:\n  - name: mail\n    group: core\n    url: https://user:secret@mail.test\nsecurity:\n  basic: secret\n';
  const record = parseGatus([{ path: 'config.yaml', text }], {});
  expect(record.site.services).toEqual([
    { id: 'mail', name: 'mail', group: 'core', source: { from: 'gatus', id: 'core_mail' } },
  ]);
  expect(record.incidents).toHaveLength(1);
  expect(JSON.stringify(record)).not.toContain('secret');
});

test('a kind and a time that nobody knows are told', () => {
  const record = readJson(parseGatus, [
    { announcements: [{ ...OUTAGE, type: 'odd' }, said('noon', 'outage', 'Lost.')] },
  ]);
  expect(errorsOf(record)).toEqual([]);
  expect(toldOf(record, 'announcements[].type')).toContain(
    '2026-01-02T10:00:00Z lost: odd (It is not what is known to stand here.)',
  );
  expect(toldOf(record, 'announcements[].message')).toContain('noon lost: Lost. (It has no time.)');
});

test.each(NOTHING)('%j is no reason to stop', (answer) => {
  expect(errorsOf(readJson(parseGatus, [answer]))).toEqual([]);
});
