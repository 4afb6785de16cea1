import { expect, test } from 'vitest';
import { durationOf, endOf, phasesOf } from '../../src/domain/phases.ts';
import { isOpen } from '../../src/domain/status.ts';
import { at, incident, moment, update } from '../support/facts.ts';

const STARTED = '2026-03-01T10:00Z';
const LATER = at('2026-03-05T00:00Z');

test.each([
  {
    of: 'its recorded resolution',
    facts: { resolved: moment('2026-03-01T12:00Z') },
    ends: '2026-03-01T12:00Z',
  },
  {
    of: 'the update that said so',
    facts: { updates: [update('2026-03-01T12:30Z', 'resolved')] },
    ends: '2026-03-01T12:30Z',
  },
  {
    of: 'its recorded resolution, though customers were told later',
    facts: {
      resolved: moment('2026-03-01T12:00Z'),
      updates: [update('2026-03-01T12:10Z', 'monitoring'), update('2026-03-01T12:30Z', 'resolved')],
    },
    ends: '2026-03-01T12:00Z',
  },
  {
    of: 'the last of two resolutions told',
    facts: {
      updates: [
        update('2026-03-01T11:00Z', 'resolved'),
        update('2026-03-01T12:00Z', 'investigating'),
        update('2026-03-01T13:00Z', 'resolved'),
        update('2026-03-01T14:00Z', 'resolved'),
      ],
    },
    ends: '2026-03-01T13:00Z',
  },
  { of: 'now, while it is open', facts: {}, ends: '2026-03-05T00:00Z' },
])('an incident ends with $of', ({ facts, ends }) => {
  expect(endOf(incident('a', STARTED, facts), LATER)).toBe(at(ends));
});

test('an incident that opens again is measured up to now', () => {
  const reopened = incident('a', STARTED, {
    resolved: moment('2026-03-01T11:00Z'),
    updates: [update('2026-03-01T13:00Z', 'investigating')],
  });
  expect(isOpen(reopened, LATER)).toBe(true);
  expect(durationOf(reopened, at('2026-03-01T14:00Z'))).toBe(4 * 3_600_000);
  expect(phasesOf(reopened, at('2026-03-01T14:00Z')).at(-1)?.to).toBe(at('2026-03-01T14:00Z'));
});
