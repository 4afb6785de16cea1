import { expect, test } from 'vitest';
import { windowsOf } from '../../src/domain/recurrence.ts';
import { parseMaintenance } from '../../src/schema/parse-maintenance.ts';
import { at, site } from '../support/facts.ts';

const FILE = { id: 'move', file: 'content/maintenance/move.mdx', format: 'mdx', hasBody: true } as const;
const FACTS = {
  title: 'Move',
  services: ['api'],
  starts: '2026-03-01 02:00',
  ends: '04:00',
  timezone: 'UTC',
};

test('an update may move the end of the window', () => {
  const data = { ...FACTS, updates: [{ at: '2026-03-01 03:50', text: 'It takes longer.', ends: '05:30' }] };
  const { value, faults } = parseMaintenance(data, FILE, site());
  expect(faults).toEqual([]);
  expect(value?.updates[0]?.ends?.instant).toBe(at('2026-03-01T05:30Z'));
  expect(value && windowsOf(value, at('2026-03-01T00:00Z'), at('2026-03-02T00:00Z'))[0]?.ends).toBe(
    at('2026-03-01T05:30Z'),
  );
});

test.each([
  { every: 'FREQ=WEEKLY;BYDAY=SU', faults: 0 },
  { every: 'FREQ=WEEKLY;BYDAY=XX', faults: 1 },
  { every: 'FREQ=HOURLY', faults: 1 },
  { every: 'every sunday', faults: 1 },
])('`every: $every` has $faults faults', ({ every, faults }) => {
  expect(parseMaintenance({ ...FACTS, every }, FILE, site()).faults).toHaveLength(faults);
});
