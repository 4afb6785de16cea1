import { describe, expect, test } from 'vitest';
import { durationOf, endOf, phaseAt, phasesOf } from '../../src/domain/phases.ts';
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
  {
    of: 'now, while its resolution is yet to come',
    facts: { resolved: moment('2026-03-06T00:00Z') },
    ends: '2026-03-05T00:00Z',
  },
  {
    of: 'what customers were told, while its recorded resolution is yet to come',
    facts: { resolved: moment('2026-03-06T00:00Z'), updates: [update('2026-03-01T12:00Z', 'resolved')] },
    ends: '2026-03-01T12:00Z',
  },
  {
    of: 'its start, when customers were told before that',
    facts: { updates: [update('2026-03-01T09:00Z', 'resolved')] },
    ends: STARTED,
  },
])('an incident ends with $of', ({ facts, ends }) => {
  expect(endOf(incident('a', STARTED, facts), LATER)).toBe(at(ends));
});

test('its recorded resolution counts from its moment on, whatever customers were told before', () => {
  const early = incident('a', STARTED, {
    resolved: moment('2026-03-01T12:00Z'),
    updates: [update('2026-03-01T11:00Z', 'resolved')],
  });
  expect(endOf(early, at('2026-03-01T11:59Z'))).toBe(at('2026-03-01T11:00Z'));
  expect(endOf(early, at('2026-03-01T12:00Z'))).toBe(at('2026-03-01T12:00Z'));
});

test('what customers will be told later does not open an incident again', () => {
  const later = incident('a', STARTED, {
    updates: [update('2026-03-01T12:00Z', 'resolved'), update('2026-03-01T14:00Z', 'investigating')],
  });
  expect(endOf(later, at('2026-03-01T13:00Z'))).toBe(at('2026-03-01T12:00Z'));
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

test('an incident that is yet to begin has lasted for no time', () => {
  const planned = incident('a', STARTED);
  expect(durationOf(planned, at('2026-03-01T09:00Z'))).toBe(0);
  expect(phasesOf(planned, at('2026-03-01T09:00Z'))).toEqual([]);
});

describe('phasesOf', () => {
  const [detected, mitigated, resolved] = [
    moment('2026-03-01T10:10Z'),
    moment('2026-03-01T11:00Z'),
    moment('2026-03-01T12:00Z'),
  ];

  test.each([
    {
      what: 'all milestones',
      facts: { detected, mitigated, resolved },
      phases: ['undetected 10:00–10:10', 'responding 10:10–11:00', 'recovering 11:00–12:00'],
    },
    {
      what: 'no detection',
      facts: { mitigated, resolved },
      phases: ['responding 10:00–11:00', 'recovering 11:00–12:00'],
    },
    {
      what: 'no mitigation',
      facts: { detected, resolved },
      phases: ['undetected 10:00–10:10', 'responding 10:10–12:00'],
    },
    { what: 'neither', facts: { resolved }, phases: ['responding 10:00–12:00'] },
    {
      what: 'a detection at its start',
      facts: { detected: moment(STARTED), resolved },
      phases: ['responding 10:00–12:00'],
    },
    {
      what: 'a detection before its start',
      facts: { detected: moment('2026-03-01T09:00Z'), resolved },
      phases: ['responding 10:00–12:00'],
    },
    {
      what: 'a mitigation before its detection',
      facts: { detected: mitigated, mitigated: detected, resolved },
      phases: ['undetected 10:00–11:00', 'recovering 11:00–12:00'],
    },
    {
      what: 'a mitigation after its end',
      facts: {
        mitigated: moment('2026-03-01T13:00Z'),
        resolved,
        updates: [update('2026-03-01T10:30Z', 'investigating')],
      },
      phases: ['responding 10:00–12:00'],
    },
    {
      what: 'no end',
      facts: { detected, mitigated },
      phases: ['undetected 10:00–10:10', 'responding 10:10–11:00', 'recovering 11:00–14:00'],
    },
    { what: 'an end at its start', facts: { resolved: moment(STARTED) }, phases: [] },
  ])('of an incident with $what are $phases', ({ facts, phases }) => {
    const clock = (instant: number) => new Date(instant).toISOString().slice(11, 16);
    const found = phasesOf(incident('a', STARTED, facts), at('2026-03-01T14:00Z'));
    expect(found.map(({ name, from, to }) => `${name} ${clock(from)}–${clock(to)}`)).toEqual(phases);
  });

  test.each([
    { instant: '2026-03-01T09:00Z', name: 'undetected' },
    { instant: '2026-03-01T10:09Z', name: 'undetected' },
    { instant: '2026-03-01T10:10Z', name: 'responding' },
    { instant: '2026-03-01T11:00Z', name: 'recovering' },
    { instant: '2026-03-01T13:00Z', name: 'recovering' },
  ])('the one at $instant is $name', ({ instant, name }) => {
    const phases = phasesOf(incident('a', STARTED, { detected, mitigated, resolved }), LATER);
    expect(phaseAt(phases, at(instant))?.name).toBe(name);
  });

  test('there is none where there are no phases', () => {
    expect(phaseAt([], LATER)).toBeUndefined();
  });
});
