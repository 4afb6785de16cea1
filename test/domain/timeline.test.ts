import { describe, expect, test } from 'vitest';
import type { Entry, Incident } from '../../src/domain/incident.ts';
import { placedEntriesOf } from '../../src/domain/timeline.ts';
import { at, incident, moment, update } from '../support/facts.ts';

const LATER = at('2026-03-05T00:00Z');

const entry = (iso: string, facts: Partial<Entry> = {}): Entry => ({
  at: moment(iso),
  text: 'It went on.',
  ...facts,
});

/** An outage with all its milestones, on one day of its zone. */
const MILESTONES = {
  detected: moment('2026-03-01T10:10Z'),
  mitigated: moment('2026-03-01T11:00Z'),
  resolved: moment('2026-03-01T12:00Z'),
};

function withEntries(times: string[], facts: Partial<Incident> = {}): Incident {
  return incident('outage', '2026-03-01T10:00Z', { timeline: times.map((time) => entry(time)), ...facts });
}

describe('an entry of the timeline', () => {
  test.each([
    { time: '2026-03-01T09:59:59Z', part: 'before' },
    { time: '2026-03-01T10:00Z', part: 'undetected' },
    { time: '2026-03-01T10:09:59Z', part: 'undetected' },
    { time: '2026-03-01T10:10Z', part: 'responding' },
    { time: '2026-03-01T11:00Z', part: 'recovering' },
    { time: '2026-03-01T11:59:59Z', part: 'recovering' },
    { time: '2026-03-01T12:00Z', part: 'resolved' },
    { time: '2026-03-02T12:00Z', part: 'resolved' },
  ])('at $time stands in $part', ({ time, part }) => {
    expect(placedEntriesOf(withEntries([time], MILESTONES), LATER)).toMatchObject([{ part }]);
  });

  test.each([
    { what: 'that is open', facts: {}, part: 'responding' },
    { what: 'that is being watched', facts: { mitigated: moment('2026-03-01T11:00Z') }, part: 'recovering' },
    {
      what: 'that opened again',
      facts: {
        resolved: moment('2026-03-01T11:00Z'),
        updates: [update('2026-03-01T13:00Z', 'investigating')],
      },
      part: 'responding',
    },
    {
      what: 'that was over as it began',
      facts: { resolved: moment('2026-03-01T10:00Z') },
      part: 'resolved',
    },
  ])('of an incident $what is $part at its end', ({ facts, part }) => {
    const now = at('2026-03-01T14:00Z');
    expect(placedEntriesOf(withEntries(['2026-03-01T14:00Z'], facts), now)).toMatchObject([{ part }]);
  });

  test('of an incident whose end nobody recorded is never after it', () => {
    const forgotten = withEntries(['2026-03-01T09:00Z', '2026-03-01T14:00Z'], {
      mitigated: MILESTONES.mitigated,
      hasReport: true,
    });
    const parts = placedEntriesOf(forgotten, at('2026-06-01T00:00Z')).map(({ part }) => part);
    expect(parts).toEqual(['before', 'responding']);
  });

  test('of an incident that has only just begun is responding', () => {
    const began = withEntries(['2026-03-01T10:00Z']);
    expect(placedEntriesOf(began, at('2026-03-01T10:00Z'))).toMatchObject([{ part: 'responding' }]);
  });
});

test('a timeline has a heading where a part begins, and again where it is gone back to', () => {
  const times = ['09:50', '10:05', '10:06', '10:20', '10:30', '11:30', '12:00'];
  const whole = withEntries(
    times.map((time) => `2026-03-01T${time}Z`),
    MILESTONES,
  );
  expect(placedEntriesOf(whole, LATER).map(({ part, beginsPart }) => beginsPart && part)).toEqual([
    'before',
    'undetected',
    false,
    'responding',
    false,
    'recovering',
    'resolved',
  ]);
});

describe('times of a timeline', () => {
  const days = (of: Incident) => placedEntriesOf(of, LATER).map(({ day }) => day);

  test('have no day while all is of the day on which it began', () => {
    expect(days(withEntries(['2026-03-01T10:00Z', '2026-03-01T23:59Z']))).toEqual([undefined, undefined]);
  });

  test('have the day on the first line of each', () => {
    const night = withEntries([
      '2026-03-01T23:00Z',
      '2026-03-01T23:30Z',
      '2026-03-02T00:10Z',
      '2026-03-02T01:00Z',
    ]);
    expect(days(night)).toEqual(['2026-03-01', undefined, '2026-03-02', undefined]);
  });

  test('have the day where all lines are of another than that on which it began', () => {
    expect(days(withEntries(['2026-03-02T10:00Z', '2026-03-02T11:00Z']))).toEqual(['2026-03-02', undefined]);
  });

  test('are those of the incident’s zone', () => {
    const kolkata = withEntries(['2026-03-01T18:00Z', '2026-03-01T19:00Z'], { timezone: 'Asia/Kolkata' });
    expect(days(kolkata)).toEqual(['2026-03-01', '2026-03-02']);
  });
});

test('an incident without entries has no timeline', () => {
  expect(placedEntriesOf(withEntries([]), LATER)).toEqual([]);
});
