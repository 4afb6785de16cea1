import { describe, expect, test } from 'vitest';
import type { Entry, Incident } from '../../src/domain/incident.ts';
import { timelineOf } from '../../src/domain/timeline.ts';
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
    { time: '2026-03-01T09:59:59Z', part: 'before', partLabel: 'Before' },
    { time: '2026-03-01T10:00Z', part: 'undetected', partLabel: 'Undetected' },
    { time: '2026-03-01T10:09:59Z', part: 'undetected', partLabel: 'Undetected' },
    { time: '2026-03-01T10:10Z', part: 'responding', partLabel: 'Responding' },
    { time: '2026-03-01T11:00Z', part: 'recovering', partLabel: 'Recovering' },
    { time: '2026-03-01T11:59:59Z', part: 'recovering', partLabel: 'Recovering' },
    { time: '2026-03-01T12:00Z', part: 'resolved', partLabel: 'Resolved' },
    { time: '2026-03-02T12:00Z', part: 'resolved', partLabel: 'Resolved' },
  ])('at $time stands under “$partLabel”', ({ time, part, partLabel }) => {
    expect(timelineOf(withEntries([time], MILESTONES), LATER, 'en')).toMatchObject([{ part, partLabel }]);
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
    expect(timelineOf(withEntries(['2026-03-01T14:00Z'], facts), now, 'en')).toMatchObject([{ part }]);
  });

  test('of an incident that has only just begun is responding', () => {
    const began = withEntries(['2026-03-01T10:00Z']);
    expect(timelineOf(began, at('2026-03-01T10:00Z'), 'en')).toMatchObject([
      { part: 'responding', partLabel: 'Responding' },
    ]);
  });
});

test('a timeline has a heading where a part begins, and again where it is gone back to', () => {
  const times = ['09:50', '10:05', '10:06', '10:20', '10:30', '11:30', '12:00'];
  const whole = withEntries(
    times.map((time) => `2026-03-01T${time}Z`),
    MILESTONES,
  );
  expect(timelineOf(whole, LATER, 'en').map(({ part, beginsPart }) => beginsPart && part)).toEqual([
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
  const days = (of: Incident) => timelineOf(of, LATER, 'en').map(({ day }) => day);

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
    expect(days(night)).toEqual(['March 1, 2026', undefined, 'March 2, 2026', undefined]);
  });

  test('have the day where all lines are of another than that on which it began', () => {
    expect(days(withEntries(['2026-03-02T10:00Z', '2026-03-02T11:00Z']))).toEqual([
      'March 2, 2026',
      undefined,
    ]);
  });

  test('are those of the incident’s zone', () => {
    const kolkata = withEntries(['2026-03-01T18:00Z', '2026-03-01T19:00Z'], { timezone: 'Asia/Kolkata' });
    const items = timelineOf(kolkata, LATER, 'en');
    expect(items.map(({ time, day }) => [day, time.replace('\u00a0', ' ')])).toEqual([
      ['March 1, 2026', '11:30 PM'],
      ['March 2, 2026', '12:30 AM'],
    ]);
  });

  test('are as exact as their author knew', () => {
    const timeline = [
      entry('2026-03-01T10:05Z', { at: { ...moment('2026-03-01T10:05Z'), approximate: true } }),
      entry('2026-03-01T10:06:07Z', { at: { ...moment('2026-03-01T10:06:07Z'), precision: 'second' } }),
    ];
    const items = timelineOf(incident('outage', '2026-03-01T10:00Z', { timeline }), LATER, 'en-GB');
    expect(items.map(({ time }) => time)).toEqual(['about 10:05', '10:06:07']);
    expect(items.map((item) => item.entry)).toEqual(timeline);
  });
});

test('an incident without entries has no timeline', () => {
  expect(timelineOf(withEntries([]), LATER, 'en')).toEqual([]);
});
